import { type Command, type Decide, type LocalDate, refuse, same } from '#domain/kernel';
import { mustHaveCome } from '../shared/dated.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { LegalQualificationRecorded } from './person.events.js';
import { type Person, registeredPerson } from './person.state.js';

export type RecordLegalQualification = Command<
  'RecordLegalQualification',
  { number: string; on: LocalDate }
>;

/** Records the national legal qualification (法律职业资格), which a legal reviewer needs (PL 58). */
export const recordLegalQualification: Decide<
  RecordLegalQualification,
  Person,
  LegalQualificationRecorded
> = (asked, state, act) => {
  onlyTheRegistrar(act);
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { number, on } = asked;
  if (person.legalQualification) {
    if (same(person.legalQualification, asked)) return [];
    refuse('qualification-known', 'Another qualification is on record（法律职业资格已登记）.');
  }
  mustHaveCome(on, act);
  return [{ type: 'LegalQualificationRecorded', data: { number, on } }];
};
