import type { Role } from '#domain/kernel';

/**
 * Who reads case files: those who investigate, review, hear, decide, collect and keep them, and the
 * auditor; each within his scope. The window, licensing and the registers have no part in them.
 */
export const caseReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'hearing-host',
  'archivist',
  'cashier',
  'auditor',
];
