import { kindNames, type Subject } from '../shared/subject.js';

/** Whom a row is about: a leader has no name there, the register knows it. */
export const aboutSubject = ({ kind, id, name, organ, creditCode }: Subject) => ({
  subjectKind: kind,
  subjectOrgan: organ ?? null,
  partyId: id,
  partyName: name ?? kindNames[kind].zh,
  partyKind: 'organisation' as const,
  creditCode: creditCode ?? null,
});
