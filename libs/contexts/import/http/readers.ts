import { type Role, roles } from '#domain/kernel';

const outside: readonly Role[] = ['applicant', 'safety-staff'];

/** Everybody in the offices; the operator too, who runs imports. */
export const readers: readonly [Role, ...Role[]] = [
  'operator',
  ...roles.filter((role) => role !== 'operator' && !outside.includes(role)),
];
