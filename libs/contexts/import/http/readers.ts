import { type Role, roles } from '#domain/kernel';

const outside: readonly Role[] = ['applicant', 'safety-staff'];

/** Everybody in the offices; the operator too, who runs imports. */
export const readers = roles.filter((role) => !outside.includes(role)) as unknown as readonly [
  Role,
  ...Role[],
];
