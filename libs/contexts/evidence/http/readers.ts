import type { Role } from '#domain/kernel';

/** Whoever has to do with a matter in some office, and the applicant; each within his scope. */
export const readers: readonly [Role, ...Role[]] = [
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
  'registrar',
  'applicant',
  'safety-staff',
  'operator',
  'auditor',
];

/** Who sees all exhibits of their organs, in whatever matter or in none yet. */
export const custodians: readonly Role[] = ['head-of-organ', 'principal-head', 'archivist'];

/** Who sees a file as it was taken, with all that it tells of who took it: no party. */
export const inOffice: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'hearing-host',
  'archivist',
  'licence-reviewer',
  'licence-approver',
  'auditor',
];

/** Who looks after the chain of custody（证据保管链）. */
export const inChain: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'archivist',
  'auditor',
];
