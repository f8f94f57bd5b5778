import {
  type Act,
  type Actor,
  type Capacity,
  type Command,
  type Decider,
  decide,
  type Event,
  fold,
  type Instant,
  instant,
  type LocalDate,
  localDate,
  localDateOf,
  type MandateFacts,
  type OrganFacts,
  type RegistryView,
  type Role,
} from '#domain/kernel';
import { lawBook } from '#domain/law';
import { lookingAround } from '#testing';

// The people of one desk, told in every test of this context.

export const law = lawBook();

export const bureau = 'jianghai-bureau';
export const health = 'jianghai-health';
export const street = 'jiangnan-street';
export const government = 'jianghai-government';
export const brigade = 'jianghai-brigade';

const organs: Readonly<Record<string, OrganFacts>> = {
  [bureau]: {
    id: bureau,
    name: '江海区应急管理局',
    kind: 'bureau',
    documentPrefix: '（江海）应急',
    area: '440704',
  },
  [health]: {
    id: health,
    name: '江海区卫生健康局',
    kind: 'other',
    documentPrefix: '（江海）卫健',
    area: '440704',
  },
  [street]: {
    id: street,
    name: '江南街道办事处',
    kind: 'street',
    documentPrefix: '江南街',
    area: '440704001',
  },
  [brigade]: {
    id: brigade,
    name: '江海区应急管理综合行政执法大队',
    kind: 'brigade',
    actsFor: bureau,
    documentPrefix: '（江海）应急',
    area: '440704',
  },
  [government]: {
    id: government,
    name: '江海区人民政府',
    kind: 'government',
    documentPrefix: '江海府',
    area: '440704',
  },
};

const post = (organ: string, ...roles: readonly Role[]): Capacity => ({
  organ,
  post: roles[0] ?? 'none',
  roles,
});

const everything = post(
  bureau,
  'intake-clerk',
  'licence-reviewer',
  'licence-approver',
  'head-of-organ',
  'hearing-host',
);

/**
 * Everyone's capacity. `zhou`, `yi`, `bo` and `fu` hold every role: only the history keeps them to
 * one hand.
 */
export const capacities: Readonly<Record<string, Capacity>> = {
  lin: post(bureau, 'intake-clerk'),
  su: post(bureau, 'intake-clerk'),
  rao: post(bureau, 'licence-reviewer'),
  ren: post(bureau, 'licence-reviewer'),
  pan: post(bureau, 'licence-approver'),
  peng: post(bureau, 'licence-approver'),
  he: post(bureau, 'head-of-organ'),
  cai: post(bureau, 'certificate-clerk'),
  hu: post(bureau, 'hearing-host'),
  zhou: everything,
  yi: everything,
  bo: everything,
  fu: everything,
  officer1: { ...post(bureau, 'officer'), certificate: 'GD-1' },
  officer2: { ...post(bureau, 'officer'), certificate: 'GD-2' },
  officer3: post(bureau, 'officer'),
  brigadier: { ...post(brigade, 'officer'), certificate: 'GD-4' },
  streeter: { ...post(street, 'officer'), certificate: 'GD-5' },
  hao: post(health, 'licence-reviewer', 'licence-approver'),
  gao: post(government, 'head-of-organ'),
  wang: post('enterprise-1', 'applicant'),
  mallory: post('enterprise-2', 'applicant'),
};

/** They hold certificates as well. */
const everywhere = ['zhou', 'yi', 'bo', 'fu'];

/** From National Day on the street decides on fireworks itself. */
const transfer: MandateFacts = {
  id: 'transfer-1',
  kind: 'transferred',
  principal: bureau,
  holder: street,
  items: ['licensing:fireworks-retail'],
  area: '440704001',
  from: '2026-10-08' as LocalDate,
};

export const registry: RegistryView = {
  position: '1/1',
  organ: (id) => organs[id],
  person: (id) => {
    const capacity = capacities[id];
    if (!capacity) return undefined;
    const { organ, post: held, roles } = capacity;
    return { id, name: id, posts: [{ post: held, organ, roles, from: localDate('2011-01-01') }] };
  },
  absenceAt: () => undefined,
  answering: (at, role) =>
    Object.entries(capacities)
      .filter(([, { organ, roles }]) => organ === at && roles.includes(role))
      .map(([id]) => id),
  deputiesOf: () => [],
  overseenBy: () => [],
  certificateAt: (person) =>
    capacities[person]?.certificate ?? (everywhere.includes(person) ? `GD-${person}` : undefined),
  capacityAt: (person) => capacities[person],
  isArea: () => true,
  mandatesAt: (organ, at) =>
    organ === street && localDateOf(at) >= '2026-10-08' ? [transfer] : [],
  enterprise: (id) =>
    ['enterprise-1', 'enterprise-2'].includes(id)
      ? { id, creditCode: id, name: id, status: 'active', street: '440704001', industry: '51' }
      : undefined,
  enterpriseWith: () => undefined,
  citizen: () => undefined,
};

const moment = (when: string): Instant =>
  instant(when.includes('T') ? when : `${when}T10:00:00+08:00`);

const acting = (actor: Actor, when: string): Act => ({
  now: moment(when),
  validAt: moment(when),
  actor,
  commandId: 'c',
  law,
  registry,
});

/** `by('lin', '2026-09-07')`: that person, at ten in the morning of that day. */
export const by = (person: string, when: string): Act =>
  acting({ kind: 'person', id: person, name: person, capacity: capacities[person]! }, when);

/** The deadline runner. */
export const ringing = (when: string): Act =>
  acting({ kind: 'system', by: 'deadline', name: 'sweeper' }, when);

/** The news of another stream. */
export const reacting = (when: string): Act =>
  acting({ kind: 'system', by: 'reaction', name: 'news' }, when);

/** What a row of commands leaves in a stream. */
export const told = <C extends Command, S, E extends Event>(
  decider: Decider<C, S, E>,
  ...steps: readonly (readonly [C, Act])[]
): readonly E[] =>
  steps.reduce<readonly E[]>((history, [command, act]) => {
    const state = fold(decider, history);
    const looking = lookingAround(decider, command, state, act);
    return [...history, ...decide(decider, command, state, looking)];
  }, []);

/** A SHA-256 that nobody computed. */
export const hash = (seed: string): string =>
  [...new TextEncoder().encode(seed)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
