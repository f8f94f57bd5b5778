import type { Role } from '#domain/kernel';

/**
 * Who may look at what the bureau has in hand: everybody in its offices and those of the streets,
 * and the auditor.
 */
export const readers: readonly [Role, ...Role[]] = [
  'officer',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'hearing-host',
  'team-leader',
  'archivist',
  'cashier',
  'intake-clerk',
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'registrar',
  'auditor',
];

/**
 * Who has a list of what is to be done: whoever may owe anything, in the villages too; each sees
 * what is his, and what lies in his relation.
 */
export const dutied: readonly [Role, ...Role[]] = [...readers, 'operator', 'safety-staff'];
