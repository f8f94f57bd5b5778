import { type Role, roles } from '#domain/kernel';

const outside: readonly Role[] = ['applicant', 'safety-staff', 'operator'];

/** Who may look at enforcement cases: everybody in the bureau's and the streets' offices, and the auditor. */
export const readers = roles.filter((role) => !outside.includes(role)) as unknown as readonly [
  Role,
  ...Role[],
];
