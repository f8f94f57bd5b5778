import {
  type Act,
  type Actor,
  type Capacity,
  instant,
  type Law,
  localDate,
  type MandateFacts,
  type OrganFacts,
  type RegistryView,
  type Role,
  type PersonFacts,
} from '#domain/kernel';
import { lawBook } from '#domain/law';

// The organs and people of the story, as the registry would show them.

const organ = (
  id: string,
  name: string,
  kind: OrganFacts['kind'],
  more: Partial<OrganFacts> = {},
): OrganFacts => ({ id, name, kind, documentPrefix: '（江海）应急', area: '440704', ...more });

const organs: readonly OrganFacts[] = [
  organ('bureau', '江门市江海区应急管理局', 'bureau', { keptHereSince: localDate('2026-02-01') }),
  organ('brigade', '江海区应急管理综合行政执法大队', 'brigade', { actsFor: 'bureau' }),
  organ('waihai', '江海区外海街道办事处', 'street', { area: '440704003' }),
  organ('lile', '江海区礼乐街道办事处', 'street', {
    documentPrefix: '（江礼乐）应急',
    area: '440704004',
  }),
];

/** 外海 acts by entrustment until the end of May, 礼乐 by transferred power. */
const mandates: readonly MandateFacts[] = [
  {
    id: 'entrusted-1',
    kind: 'entrusted',
    principal: 'bureau',
    holder: 'waihai',
    items: ['AQ-101', 'AQ-105'],
    capCitizenFen: 2_000_000,
    capOrganisationFen: 5_000_000,
    area: '440704003',
    from: localDate('2026-01-01'),
    to: localDate('2026-05-31'),
    publishedOn: localDate('2026-01-05'),
    publishedAt: 'https://www.jianghai.gov.cn/',
  },
  {
    id: 'transferred-1',
    kind: 'transferred',
    principal: 'bureau',
    holder: 'lile',
    items: ['AQ-101', 'AQ-105'],
    area: '440704004',
    from: localDate('2026-01-01'),
    publishedOn: localDate('2026-01-05'),
  },
];

type Known = Readonly<{ name: string; organ: string; roles: readonly Role[] }>;
const known = (name: string, at: string, ...roles: readonly Role[]): Known => ({
  name,
  organ: at,
  roles,
});

export const people = {
  chen: known('陈志强', 'brigade', 'officer'),
  liang: known('梁伟文', 'brigade', 'officer'),
  huang: known('黄丽芳', 'brigade', 'officer'),
  he: known('何建国', 'brigade', 'officer', 'team-leader'),
  /** Without a certificate yet. */
  trainee: known('实习生', 'brigade', 'officer'),
  ou: known('区展鹏', 'bureau', 'head-of-organ'),
  zheng: known('郑立民', 'bureau', 'principal-head'),
  guan: known('关敏', 'bureau', 'legal-reviewer'),
  mai: known('麦俊杰', 'bureau', 'hearing-host'),
  /**
   * Holds every post: what keeps this person from judging the own case is the history of the case
   * alone.
   */
  lam: known('林广平', 'bureau', 'officer', 'head-of-organ', 'legal-reviewer', 'hearing-host'),
  su: known('苏会计', 'bureau', 'cashier'),
  luo: known('罗晓燕', 'bureau', 'intake-clerk'),
  li: known('李振华', 'waihai', 'officer'),
  tan: known('谭少雄', 'waihai', 'officer'),
  wu: known('吴主任', 'waihai', 'head-of-organ'),
  deng: known('邓兆明', 'lile', 'officer'),
  xie: known('谢国栋', 'lile', 'officer'),
  yu: known('余主任', 'lile', 'head-of-organ'),
  safety: known('村安全员', 'waihai', 'safety-staff'),
} as const satisfies Record<string, Known>;
export type Who = keyof typeof people;

export const certificate = (who: Who): string => `粤江海执法${who}`;

const capacityOf = (who: Who): Capacity => ({
  organ: people[who].organ,
  post: `${who}-post`,
  roles: people[who].roles,
  ...(people[who].roles.some((role) => role === 'officer') && who !== 'trainee'
    ? { certificate: certificate(who) }
    : {}),
});

/** As the register has them: the post is theirs whether or not they are at work. */
const entryOf = (who: Who): PersonFacts => {
  const { organ: at, name, roles } = people[who];
  const from = localDate('2025-01-01');
  return { id: who, name, posts: [{ post: `${who}-post`, organ: at, roles, from }] };
};

const isKnown = (id: string): id is Who => id in people;

export const registry: RegistryView = {
  position: '0/0',
  organ: (id) => organs.find((one) => one.id === id),
  person: (id) => (isKnown(id) ? entryOf(id) : undefined),
  absenceAt: () => undefined,
  answering: (at, role) =>
    Object.entries(people)
      .filter(([, { organ, roles }]) => organ === at && roles.some((one) => one === role))
      .map(([id]) => id),
  deputiesOf: () => [],
  overseenBy: () => [],
  certificateAt: (id) => (isKnown(id) ? capacityOf(id).certificate : undefined),
  capacityAt: (id) => (isKnown(id) ? capacityOf(id) : undefined),
  isArea: () => true,
  mandatesAt: (id, at) =>
    mandates.filter(({ holder, from, to }) => {
      const on = instant(new Date(Date.parse(at) + 8 * 3_600_000)).slice(0, 10);
      return holder === id && from <= on && (to === undefined || on <= to);
    }),
  enterprise: () => undefined,
  enterpriseWith: () => undefined,
  citizen: () => undefined,
};

export const law: Law = lawBook();

/** Somebody of the story, in the capacity held. */
export const actor = (who: Who): Actor => ({
  kind: 'person',
  id: who,
  name: people[who].name,
  capacity: capacityOf(who),
});

/** `2026-03-04 09:30` in Jianghai. */
export const at = (local: string) => instant(`${local.replace(' ', 'T')}:00+08:00`);

/** An act of somebody at a local time; `validAt` when it happened before it was recorded. */
export const act = (who: Who, now: string, change: Partial<Act> = {}): Act => ({
  now: at(now),
  validAt: at(now),
  actor: actor(who),
  commandId: `${who} ${now}`,
  law,
  registry,
  ...change,
});

/** What the deadline runner sends. */
export const rung = (now: string): Act =>
  act('chen', now, { actor: { kind: 'system', by: 'deadline', name: 'deadlines' } });

/** The same act where these entries of the register are one human being (E38). */
export const oneHuman = (by: Act, ...entries: readonly string[]): Act => ({
  ...by,
  registry: {
    ...by.registry,
    person: (id) => {
      const known = by.registry.person(id);
      return known && entries.includes(id) ? { ...known, identity: 'one-token' } : known;
    },
  },
});
