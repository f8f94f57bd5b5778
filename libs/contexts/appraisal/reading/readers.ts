import type { LocalDate, Role } from '#domain/kernel';
import { type Named, organNamed, personNamed, type Showing } from '#platform/board';
import type { SubjectKind } from '../shared/subject.js';

/** Who reads vetoes, appraisals and commendations, each within the own scope. */
export const appraisalReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'auditor',
  'applicant',
];

type About = Readonly<{
  subjectKind: SubjectKind;
  subjectOrgan: string | null;
  subjectId: string;
  partyName: string;
}>;

/** Whom it is about, by the name that the register has today. */
export type SubjectView = Named & Readonly<{ kind: SubjectKind; organ: Named | null }>;

/** Whom a row is about, as people read it. */
export const subjectView = (row: About, showing: Showing): SubjectView => ({
  kind: row.subjectKind,
  ...(row.subjectKind === 'leader'
    ? personNamed(showing, row.subjectId)
    : { id: row.subjectId, name: row.partyName }),
  organ: row.subjectOrgan === null ? null : organNamed(showing, row.subjectOrgan),
});

/** A day that may not be there yet. */
export type Day = LocalDate | null;
