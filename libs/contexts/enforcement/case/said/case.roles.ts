import type { Role } from '#domain/kernel';

type Roles = readonly Role[];

// Who may knock at a door. Whether this person may do this act in this case, the rules decide.

/** 执法人员. Who leads them acts in a case as one of them. */
export const officers: Roles = ['officer'];

/** 负责人. */
export const heads: Roles = ['head-of-organ', 'principal-head'];

/** Whoever puts outside facts on record: review, court, publication. */
export const staff: Roles = ['officer', 'legal-reviewer', ...heads];

/** Whoever may arrange a hearing (听证). */
export const hearings: Roles = ['hearing-host', 'legal-reviewer', ...heads];

/** Whoever may report: nobody needs power to tell what was seen. */
export const reporters: readonly [Role, ...Role[]] = [
  'officer',
  'legal-reviewer',
  ...heads,
  'team-leader',
  'hearing-host',
  'intake-clerk',
  'licence-reviewer',
  'registrar',
  'safety-staff',
];
