import {
  emptyRegistry,
  localDate,
  type OrganFacts,
  type RegistryView,
  type Role,
} from '#domain/kernel';
import { storyOf } from '#testing';

export { type Step, told } from '#testing';

// The organs and people of the stories of this context, as the registry would show them.

const organ = (id: string, name: string, kind: OrganFacts['kind']): OrganFacts => ({
  id,
  name,
  kind,
  documentPrefix: '（江海）应急',
  area: '440704',
});
const organs: readonly OrganFacts[] = [
  { ...organ('bureau', '江海区应急管理局', 'bureau'), parent: 'government' },
  { ...organ('brigade', '江海区应急管理综合行政执法大队', 'brigade'), actsFor: 'bureau' },
  { ...organ('government', '江海区人民政府', 'government'), documentPrefix: '江海府' },
];

type Known = Readonly<{ name: string; organ: string; roles: readonly Role[] }>;
const known = (name: string, at: string, ...roles: readonly Role[]): Known => ({
  name,
  organ: at,
  roles,
});
const people = {
  duty: known('容值班', 'bureau', 'officer'),
  chen: known('陈志强', 'brigade', 'officer'),
  he: known('何建国', 'brigade', 'officer', 'team-leader'),
  ou: known('区展鹏', 'bureau', 'head-of-organ'),
  zheng: known('郑立民', 'bureau', 'principal-head', 'head-of-organ'),
  xian: known('冼国栋', 'government', 'principal-head', 'head-of-organ'),
  agent: known('梁子欣', 'hongda', 'applicant'),
} as const satisfies Record<string, Known>;
export type Who = keyof typeof people;
const isKnown = (id: string): id is Who => id in people;

const capacityOf = (who: Who) => ({
  organ: people[who].organ,
  post: `${who}-post`,
  roles: people[who].roles,
});

const registry: RegistryView = {
  ...emptyRegistry,
  organ: (id) => organs.find((one) => one.id === id),
  person: (id) =>
    isKnown(id)
      ? {
          id,
          name: people[id].name,
          posts: [{ ...capacityOf(id), from: localDate('2025-01-01') }],
        }
      : undefined,
  certificateAt: (id) =>
    isKnown(id) && people[id].roles.some((role) => role === 'officer') ? `粤J-${id}` : undefined,
  capacityAt: (id) => (isKnown(id) ? capacityOf(id) : undefined),
  citizen: (id) =>
    id === 'citizen-1'
      ? { id, shownName: '梁某某', sealed: 'sealed:person/citizen-1:AAAA' }
      : undefined,
  enterprise: (id) =>
    id === 'hongda'
      ? {
          id,
          name: '江海区宏达化工有限公司',
          creditCode: '91440704MA4UT01H5X',
          status: 'active',
          street: '440704004',
          industry: 'C2614',
        }
      : undefined,
};

export const { actor, as, at, by, later, law, onlyTime, system } = storyOf<Who>({
  registry,
  nameOf: (who) => people[who].name,
  capacityOf,
  anybody: 'duty',
});
