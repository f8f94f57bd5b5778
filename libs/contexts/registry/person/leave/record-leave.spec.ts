import { decisions } from '#testing';
import { act, date, registrarId } from '../../shared/registry.examples.js';
import { personNoun } from '../person.noun.js';
import { leaveRecorded, personRegistered } from '../person.examples.js';
import type { RecordLeave } from './record-leave.js';

const given = decisions(personNoun);
const record = (changes: Partial<RecordLeave['data']> = {}): RecordLeave => ({
  type: 'RecordLeave',
  data: { ...leaveRecorded.data, ...changes },
});

describe('Recording a leave', () => {
  it('names its days, and whose hand recorded it', () =>
    given(personRegistered)
      .when(record(), act())
      .decides({ ...leaveRecorded, data: { ...leaveRecorded.data, by: registrarId } }));

  it('changes nothing when asked again', () =>
    given(personRegistered, leaveRecorded).when(record(), act()).decidesNothing());

  it('refuses days that overlap another leave, by a day', () => {
    const away = given(personRegistered, leaveRecorded);
    const touching = record({ from: date('2025-03-14'), to: date('2025-03-20') });
    away.when(touching, act()).refuses('leave-overlaps');
    const after = record({ from: date('2025-03-15'), to: date('2025-03-20') });
    expect(away.when(after, act()).events()).toHaveLength(1);
    const before = record({ from: date('2025-03-01'), to: date('2025-03-10') });
    away.when(before, act()).refuses('leave-overlaps');
  });

  it('refuses a leave that ends before it begins, and who is unknown', () => {
    const reversed = record({ to: date('2025-03-09') });
    given(personRegistered).when(reversed, act()).refuses('period-reversed');
    given().when(record(), act()).unknown('person-unknown');
  });
});
