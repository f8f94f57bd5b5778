import type { Role } from '#domain/kernel';

type Roles = readonly [Role, ...Role[]];

// Who may knock at a door. Whether this person may do this act in this matter, the rules decide.

/** 窗口受理员, and the applicant online. */
export const counter: Roles = ['intake-clerk', 'applicant'];

/** 负责人. */
export const heads: Roles = ['head-of-organ', 'principal-head'];

/** Whoever works on applications, and the auditor who looks on. */
export const desk: Roles = [
  'intake-clerk',
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'hearing-host',
  'officer',
  'team-leader',
  'auditor',
  ...heads,
];

/** The desk and the applicants, each of whom sees his own. */
export const deskAndApplicants: Roles = [...desk, 'applicant'];
