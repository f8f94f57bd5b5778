import type { Role } from '#domain/kernel';

/** Whoever has to do with a matter in some office. */
export const office: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'hearing-host',
  'archivist',
  'cashier',
  'intake-clerk',
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'auditor',
];

/** Whoever has to do with a matter in some office, and the applicant; each within his scope. */
export const readers: readonly [Role, ...Role[]] = [...office, 'applicant'];

/** Who keeps receivers, who confirms them, and who looks after it. */
export const receiverReaders: readonly [Role, ...Role[]] = [
  'registrar',
  'operator',
  'head-of-organ',
  'principal-head',
  'auditor',
];
