import {
  emptyRegistry,
  localDate,
  localDateOf,
  type MandateFacts,
  type OrganFacts,
  type RegistryView,
  type Role,
} from '#domain/kernel';
import { storyOf } from '#testing';

export { type Step, told } from '#testing';

// The organs and people of the stories of this context, as the registry would show them.

const organ = (
  id: string,
  name: string,
  kind: OrganFacts['kind'],
  more: Partial<OrganFacts> = {},
): OrganFacts => ({ id, name, kind, documentPrefix: '（江海）应急', area: '440704', ...more });

const organs: readonly OrganFacts[] = [
  organ('government', '江海区人民政府', 'government', { documentPrefix: '（江海）安委' }),
  organ('bureau', '江海区应急管理局', 'bureau'),
  organ('brigade', '江海区应急管理综合行政执法大队', 'brigade', { actsFor: 'bureau' }),
  organ('waihai', '外海街道办事处', 'street', {
    area: '440704004',
    documentPrefix: '（江外海）应急',
  }),
  organ('lile', '礼乐街道办事处', 'street', {
    area: '440704005',
    documentPrefix: '（江礼乐）应急',
  }),
];

/** 外海 inspects by entrustment until the end of 2026; 礼乐 has no mandate. */
const mandates: readonly MandateFacts[] = [
  {
    id: 'entrusted-1',
    kind: 'entrusted',
    principal: 'bureau',
    holder: 'waihai',
    items: ['inspection', 'corrective-order', 'AQ-102'],
    capCitizenFen: 2_000_000,
    capOrganisationFen: 5_000_000,
    area: '440704004',
    from: localDate('2026-01-01'),
    to: localDate('2026-12-31'),
    publishedOn: localDate('2026-01-05'),
  },
];

type Known = Readonly<{ name: string; organ: string; roles: readonly Role[] }>;
const known = (name: string, at: string, ...roles: readonly Role[]): Known => ({
  name,
  organ: at,
  roles,
});

const people = {
  chen: known('陈志强', 'brigade', 'officer'),
  liang: known('梁伟文', 'brigade', 'officer'),
  huang: known('黄丽芳', 'brigade', 'officer'),
  he: known('何建国', 'brigade', 'officer', 'team-leader'),
  trainee: known('实习生', 'brigade', 'officer'),
  ou: known('区展鹏', 'bureau', 'head-of-organ'),
  zheng: known('郑立民', 'bureau', 'principal-head'),
  luo: known('罗晓燕', 'bureau', 'intake-clerk'),
  su: known('苏会计', 'bureau', 'cashier'),
  xian: known('冼国栋', 'government', 'principal-head', 'head-of-organ'),
  li: known('李振华', 'waihai', 'officer'),
  tan: known('谭少雄', 'waihai', 'officer'),
  wu: known('吴主任', 'waihai', 'head-of-organ'),
  yu: known('余主任', 'lile', 'head-of-organ'),
  village: known('黎水生', 'waihai', 'safety-staff'),
  agent: known('梁子欣', 'hongda', 'applicant'),
  stranger: known('区少强', 'jinrui', 'applicant'),
} as const satisfies Record<string, Known>;
export type Who = keyof typeof people;

const isKnown = (id: string): id is Who => id in people;
const hasCertificate = (who: Who): boolean =>
  people[who].roles.some((role) => role === 'officer') && who !== 'trainee';

/** Officers on site, each with the certificate shown. */
export const shown = (...officers: readonly Who[]) =>
  officers.map((officer) => ({ officer, certificate: `粤J-${officer}` }));

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
  certificateAt: (id) => (isKnown(id) && hasCertificate(id) ? `粤J-${id}` : undefined),
  capacityAt: (id) => (isKnown(id) ? capacityOf(id) : undefined),
  mandatesAt: (id, at) =>
    mandates.filter(
      ({ holder, to }) => holder === id && (to === undefined || localDateOf(at) <= to),
    ),
  enterprise: (id) =>
    id === 'hongda' || id === 'jinrui'
      ? {
          id,
          name: id === 'hongda' ? '江海区宏达化工有限公司' : '江海区金锐五金制品厂',
          creditCode: '91440704MA4UT01H5X',
          status: 'active',
          street: '440704004',
          industry: 'F5169',
        }
      : undefined,
};

export const { actor, as, at, by, later, law, onlyTime, system } = storyOf<Who>({
  registry,
  nameOf: (who) => people[who].name,
  capacityOf,
  anybody: 'chen',
});
