import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Citations, Role } from '#domain/kernel';

/** Who may call a route: some roles, anybody signed in, or anybody at all. */
export type Permission = Readonly<
  | { roles: readonly Role[]; law?: Citations; evenAway?: true }
  | { signedIn: true }
  | { everybody: true }
>;

export const permissionKey = 'permission';
/** Where a route says which matter it reads, so that whoever asks is held against whose it is. */
export const matterKey = 'of-matter';

/**
 * Only people who hold one of these roles in the capacity they act in. The decider still decides on
 * the act itself.
 */
export const Permit = (...roles: readonly [Role, ...Role[]]) =>
  SetMetadata(permissionKey, { roles } satisfies Permission);

/** As above, for an act whose law names those who do it: a refusal cites it. */
export const PermitByLaw = (law: Citations, ...roles: readonly [Role, ...Role[]]) =>
  SetMetadata(permissionKey, { roles, law } satisfies Permission);

/** As `Permit`, also for whoever is away（离岗）: what concerns the own rights alone. */
export const PermitEvenAway = (...roles: readonly [Role, ...Role[]]) =>
  SetMetadata(permissionKey, { roles, evenAway: true } satisfies Permission);

/** Anybody with a valid token who is in the registry. */
export const PermitSignedIn = () =>
  SetMetadata(permissionKey, { signedIn: true } satisfies Permission);

/** Anybody, without a token: health, documentation, the public register. */
export const PermitEverybody = () =>
  SetMetadata(permissionKey, { everybody: true } satisfies Permission);

/** Who may call the route that is asked for; nothing when nobody said. */
export const permissionAt = (
  reflector: Reflector,
  context: ExecutionContext,
): Permission | undefined =>
  reflector.getAllAndOverride<Permission | undefined>(permissionKey, [
    context.getHandler(),
    context.getClass(),
  ]);
