import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import { personNoun } from './person.noun.js';
import { legalQualificationRecorded, personRegistered } from './person.examples.js';
import type { RecordLegalQualification } from './record-legal-qualification.js';

const given = decisions(personNoun);
const record = (
  changes: Partial<RecordLegalQualification['data']> = {},
): RecordLegalQualification => ({
  type: 'RecordLegalQualification',
  data: { ...legalQualificationRecorded.data, ...changes },
});

describe('Recording the legal qualification', () => {
  it('keeps number and day', () =>
    given(personRegistered).when(record(), act()).decides(legalQualificationRecorded));

  it('changes nothing when asked again, and refuses another one', () => {
    const qualified = given(personRegistered, legalQualificationRecorded);
    qualified.when(record(), act()).decidesNothing();
    qualified.when(record({ number: 'A0' }), act()).refuses('qualification-known');
  });

  it('refuses a day to come, and who is unknown', () => {
    const tomorrow = record({ on: date('2026-05-07') });
    given(personRegistered).when(tomorrow, act()).refuses('day-not-come');
    given().when(record(), act()).unknown('person-unknown');
  });
});
