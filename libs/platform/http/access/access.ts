import { type CanActivate, type ExecutionContext, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import {
  type Absence,
  type Actor,
  Clock,
  deny,
  instant,
  type Instant,
  type RegistryView,
  rolesNeeded,
} from '#domain/kernel';
import { BadTokens } from './bad-tokens.js';
import { Identity } from './identity.js';
import { type Permission, permissionAt } from './permit.js';
import { ProblemException } from '../problems/problem.js';

/** Where capacities are looked up: the registry as this process knows it now. */
export abstract class Registry {
  abstract view(): RegistryView;
}

/** A person who asked, in the capacity held at the moment of the act. */
export type PersonActing = Extract<Actor, { kind: 'person' }>;
export type Signed = Request & { acting?: PersonActing; validAt?: Instant };

/**
 * Nobody passes without an explicit permission on the route. Says 401 without a good token, 403
 * without a capacity now or without the role. Whoever records a late fact (`Valid-At`) needs
 * authority today; who was there then, the rules ask the registry. `Acting-As` names the post for
 * people who hold several.
 */
@Injectable()
export class Access implements CanActivate {
  // Each comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: Identity,
    private readonly registry: Registry,
    private readonly clock: Clock,
    @Optional() private readonly badTokens?: BadTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = permissionAt(this.reflector, context);
    if (!permission)
      deny(
        'route-without-permission',
        'This route was never opened to anybody（该接口未开放）.',
        'WHO-1',
      );
    if ('everybody' in permission) return true;
    const request = context.switchToHttp().getRequest<Signed>();
    const person = await this.personOf(request);
    request.validAt = validAtOf(request);
    request.acting = this.capacityOf(person, request, awayIn(permission));
    if ('roles' in permission) requireRole(request.acting, permission);
    return true;
  }

  private async personOf({ headers, ip }: Signed): Promise<string> {
    try {
      return await this.identity.personOf(headers.authorization);
    } catch (error) {
      await this.badTokens?.note(ip);
      throw error;
    }
  }

  private capacityOf(person: string, request: Signed, away?: 'even-away'): PersonActing {
    const view = this.registry.view();
    const known = view.person(person);
    if (!known)
      deny(
        'not-in-registry',
        'You are not in the registry of this district（您尚未登记在本区的人员名册中）.',
        'WHO-1',
      );
    const post = request.header('acting-as');
    const now = this.clock.now();
    const capacity = view.capacityAt(person, now, post, away);
    if (!capacity) return notNow(view.absenceAt(person, now), post);
    return { kind: 'person', id: person, name: known.name, capacity };
  }
}

const awayIn = (permission: Permission): 'even-away' | undefined =>
  'roles' in permission && permission.evenAway ? 'even-away' : undefined;

/** Why somebody may not act now: away, not in that post, or in several and silent about which. */
const notNow = (absence: Absence | undefined, post: string | undefined): never => {
  if (absence) {
    const until = absence.to === undefined ? '' : `，至${absence.to}`;
    deny(
      'on-leave',
      `You are on leave since ${absence.from}, and nobody acts while away（您自${absence.from}起离岗${until}，离岗期间不得办理业务；已返岗的，请上级或登记管理员登记返岗）.`,
      'PL 42',
    );
  }
  return deny(
    'no-capacity',
    post
      ? `You do not hold the post ${post} now（您现未任职务 ${post}，可在 GET /me 查看本人职务）.`
      : 'You hold no post now, or several: name one with Acting-As（请以 Acting-As 指明以何职务办理，可在 GET /me 查看本人职务）.',
    'PL 42',
  );
};

const requireRole = (
  { capacity }: PersonActing,
  { roles, law = ['WHO-1'] }: Extract<Permission, { roles: unknown }>,
): void => {
  if (!capacity.roles.some((role) => roles.includes(role)))
    deny('wrong-role', rolesNeeded(roles), ...law);
};

const validAtOf = (request: Request): Instant | undefined => {
  const text = request.header('valid-at');
  if (text === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) || Number.isNaN(Date.parse(text)))
    throw new ProblemException(
      400,
      'valid-at-not-a-moment',
      'Valid-At must be an ISO 8601 moment（Valid-At 须为 ISO 8601 时刻）.',
      [{ field: 'Valid-At', rule: 'isIso8601', message: 'e.g. 2026-07-08T09:30:00+08:00' }],
    );
  return instant(text);
};
