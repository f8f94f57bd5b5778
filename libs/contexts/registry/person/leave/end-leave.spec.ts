import { decisions } from '#testing';
import { act, date } from '../../shared/registry.examples.js';
import type { EndLeave } from './end-leave.js';
import { personNoun } from '../person.noun.js';
import { leaveEnded, leaveRecorded, personRegistered } from '../person.examples.js';

const given = decisions(personNoun);
const end = (changes: Partial<EndLeave['data']> = {}): EndLeave => ({
  type: 'EndLeave',
  data: { ...leaveEnded.data, ...changes },
});
const away = given(personRegistered, leaveRecorded);

describe('Ending a leave', () => {
  it('names the last day away', () => away.when(end(), act()).decides(leaveEnded));

  it('changes nothing when asked again, and refuses another day', () => {
    const back = given(personRegistered, leaveRecorded, leaveEnded);
    back.when(end(), act()).decidesNothing();
    back.when(end({ lastDay: date('2025-03-11') }), act()).refuses('leave-ended');
  });

  it('only makes it shorter, and not shorter than a day', () => {
    away.when(end({ lastDay: date('2025-03-15') }), act()).refuses('leave-ended');
    expect(away.when(end({ lastDay: date('2025-03-14') }), act()).events()).toHaveLength(1);
    away.when(end({ lastDay: date('2025-03-09') }), act()).refuses('day-too-early');
    expect(away.when(end({ lastDay: date('2025-03-10') }), act()).events()).toHaveLength(1);
  });

  it('refuses a leave that did not begin on that day', () =>
    away.when(end({ from: date('2025-03-11') }), act()).unknown('leave-unknown'));
});
