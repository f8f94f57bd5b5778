import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Event, instant, Refusal, type Role, roles } from '#domain/kernel';
import { Access, Identity, type Permission, Registry, routesUnder } from '#platform/http';
import { SetClock } from '#testing';
import { CommandApiModule } from '../../../apps/command-api/src/command-api.module.js';
import { after } from '../../../libs/contexts/registry/directory/directory.examples.js';
import { viewOf } from '../../../libs/contexts/registry/directory/directory-view.js';
import { organRegistered } from '../../../libs/contexts/registry/organ/organ.examples.js';
import { organStream } from '../../../libs/contexts/registry/organ/organ.stream.js';
import { personStream } from '../../../libs/contexts/registry/person/person.stream.js';
import { date, id } from '../../../libs/contexts/registry/shared/registry.examples.js';
import { settingsFor } from '../../golden/settings.js';

// Every door of every command × every way in which somebody has no post, or another one, on that
// day: the door itself says no, by its law, before any rule is asked. What a command then asks of
// certificates, mandates and relations: the specs beside this one.

const now = instant('2026-03-10T09:00:00+08:00');
const [organ, elsewhere] = [id(90), id(91)];
const [holder, deputy] = [id(501), id(502)];

const registered = (person: string): Event => ({
  type: 'PersonRegistered',
  data: { person, name: '某某' },
});
const post = (name: string, held: readonly Role[], days: object = {}): Event => ({
  type: 'PostAssigned',
  data: { post: name, organ, title: '岗位', roles: held, from: date('2020-01-01'), ...days },
});
const deputyship = (held: readonly Role[], to?: string): Event => ({
  type: 'DeputyAppointed',
  data: {
    deputyship: 'dep',
    post: 'held',
    deputy,
    roles: held,
    from: date('2026-03-01'),
    ...(to && { to: date(to) }),
    basis: '指定书',
  },
});
const event = (type: string, data: object): Event => ({ type, data });

/** The registry after what happened to the holder of the post, who held all roles. */
const registry = (...since: readonly Event[]): Registry => {
  const view = viewOf(
    after(
      [organStream, organ, organRegistered],
      [
        organStream,
        elsewhere,
        { ...organRegistered, data: { ...organRegistered.data, organ: elsewhere } },
      ],
      [personStream, deputy, registered(deputy)],
      [personStream, holder, registered(holder)],
      [personStream, holder, post('held', roles)],
      ...since.map((one) => [personStream, holder, one] as const),
    ),
  );
  return { view: () => view };
};

type Asker = Readonly<{ person: string; as?: string; registry: Registry }>;

/** What the door answers: open, or the code and law of its refusal. */
const knock = async (permission: Permission, { person, as, registry: known }: Asker) => {
  const reflector = { getAllAndOverride: () => permission } as unknown as Reflector;
  const identity = { personOf: () => Promise.resolve(person) } as unknown as Identity;
  const request = {
    headers: {},
    header: (name: string) => (name === 'acting-as' ? as : undefined),
  };
  const context = {
    getHandler: () => knock,
    getClass: () => Access,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  try {
    await new Access(reflector, identity, known, new SetClock(now)).canActivate(context);
    return { code: 'open', law: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, law: error.law };
  }
};

type ForRoles = Extract<Permission, { roles: unknown }>;
let doors: readonly Readonly<{ door: string; permission: ForRoles }>[];
beforeAll(async () => {
  doors = routesUnder(await CommandApiModule.with(settingsFor())).flatMap(
    ({ method, path, permission }) =>
      permission && 'roles' in permission ? [{ door: `${method} ${path}`, permission }] : [],
  );
}, 60_000);

const answers = async (asker: Asker) =>
  Promise.all(
    doors.map(async ({ door, permission }) => ({ door, ...(await knock(permission, asker)) })),
  );

/** What concerns the own rights alone: it is said from wherever somebody is. */
const evenAway: readonly string[] = ['POST /people/:id/leaves/:from/contest'];

describe('Every door of every command', () => {
  it('is open to whoever holds a post with its roles', async () => {
    const said = await answers({ person: holder, registry: registry() });
    expect(said.filter(({ code }) => code !== 'open')).toEqual([]);
    expect(said.length).toBeGreaterThan(400);
  });

  it.each([
    [
      'whose post ended',
      holder,
      undefined,
      event('PostEnded', { post: 'held', lastDay: date('2026-03-09'), reason: '免职' }),
    ],
    ['who holds several posts and names none', holder, undefined, post('other', roles)],
    ['who names a post that he never held', holder, 'never', undefined],
    ['whose days as deputy are over', deputy, 'dep', deputyship(roles, '2026-03-09')],
    ['who is deputy and does not say so', deputy, undefined, deputyship(roles)],
    [
      'whose post ended under his deputy',
      deputy,
      'dep',
      event('PostEnded', { post: 'held', lastDay: date('2026-03-09'), reason: '免职' }),
    ],
  ] as const)('is shut by PL 42 to whoever %s', async (_, person, as, since) => {
    const its = since
      ? [deputyship(roles), since].slice(since.type === 'DeputyAppointed' ? 1 : 0)
      : [];
    const said = await answers({ person, ...(as && { as }), registry: registry(...its) });
    expect(
      said.filter(({ code, law }) => code !== 'no-capacity' || !law.includes('PL 42')),
    ).toEqual([]);
  });

  it('is shut to whoever is away, with a deputy or without, but for the own rights', async () => {
    const leave = event('LeaveRecorded', { from: date('2026-03-09'), reason: '病假' });
    for (const known of [registry(leave), registry(deputyship(roles), leave)]) {
      const said = await answers({ person: holder, registry: known });
      const open = said.filter(({ code }) => code !== 'on-leave').map(({ door }) => door);
      expect(open.toSorted()).toEqual(evenAway);
    }
  });

  it('is open to his deputy meanwhile, in the roles of the deputyship and no others', async () => {
    for (const role of roles) {
      const said = await answers({
        person: deputy,
        as: 'dep',
        registry: registry(deputyship([role])),
      });
      const open = said.filter(({ code }) => code === 'open').map(({ door }) => door);
      const its = doors.filter(({ permission }) => permission.roles.includes(role));
      expect(open).toEqual(its.map(({ door }) => door));
      const shut = said.filter(({ code }) => code !== 'open');
      expect(shut.filter(({ code, law }) => code !== 'wrong-role' || law.length === 0)).toEqual([]);
    }
  });

  it('is opened in the organ of the new post to whoever was moved, and not in the old one', () => {
    const gone = event('PostEnded', { post: 'held', lastDay: date('2026-03-09'), reason: '调任' });
    const moved = post('new', roles, { organ: elsewhere, from: date('2026-03-10') });
    const view = registry(gone, moved).view();
    expect(view.capacityAt(holder, now)).toMatchObject({ organ: elsewhere, post: 'new' });
    expect(view.capacityAt(holder, now, 'held')).toBeUndefined();
  });
});
