import { type Act, localDate, localDateOf, type MandateFacts } from '#domain/kernel';
import { known, organOf, storyWith, unitsOf } from '#testing';

export { type Step, told } from '#testing';

// The organs and people of the stories of this context, as the registry would show them.

const organs = [
  organOf('government', '江海区人民政府', 'government', { documentPrefix: '（江海）安委' }),
  organOf('bureau', '江海区应急管理局', 'bureau'),
  organOf('brigade', '江海区应急管理综合行政执法大队', 'brigade', { actsFor: 'bureau' }),
  organOf('waihai', '外海街道办事处', 'street', {
    area: '440704004',
    documentPrefix: '（江外海）应急',
  }),
  organOf('lile', '礼乐街道办事处', 'street', {
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
};
export type Who = keyof typeof people;

export const { actor, as, at, by, later, law, onlyTime, shown, system } = storyWith<Who>({
  people,
  organs,
  uncertified: ['trainee'],
  besides: {
    mandatesAt: (id, at) =>
      mandates.filter(
        ({ holder, to }) => holder === id && (to === undefined || localDateOf(at) <= to),
      ),
    enterprise: unitsOf(
      { hongda: '江海区宏达化工有限公司', jinrui: '江海区金锐五金制品厂' },
      'F5169',
    ),
  },
  anybody: 'chen',
});

/** An act when the register knows every unit as this. */
export const inRegister = (
  act: Act,
  status: 'active' | 'suspended' | 'closed' | 'cancelled',
): Act => ({
  ...act,
  registry: {
    ...act.registry,
    enterprise: (id: string) => {
      const unit = act.registry.enterprise(id);
      return unit && { ...unit, status };
    },
  },
});
