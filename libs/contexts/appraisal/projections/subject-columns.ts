import { kindNames, partiesOf, type Subject } from '../shared/subject.js';

/**
 * Whom a row is about: a leader has no name there, the register knows it. Only a unit is its party;
 * an organ, or that of a leader, has it by `subjectOrgan`.
 */
export const aboutSubject = (subject: Subject) => {
  const { kind, id, name, organ, creditCode } = subject;
  return {
    subjectKind: kind,
    subjectId: id,
    subjectOrgan: organ ?? null,
    partyId: partiesOf(subject)[0] ?? '',
    partyName: name ?? kindNames[kind].zh,
    partyKind: 'organisation' as const,
    creditCode: creditCode ?? null,
  };
};
