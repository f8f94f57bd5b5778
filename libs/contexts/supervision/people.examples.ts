import type { EnterpriseFacts } from '#domain/kernel';
import { known, organOf, storyWith } from '#testing';

export { told } from '#testing';

// The organs, people and units of the stories of this context, as the registry would show them.

const organs = [
  organOf('bureau', '江海区应急管理局', 'bureau'),
  organOf('brigade', '江海区应急管理综合行政执法大队', 'brigade', { actsFor: 'bureau' }),
  organOf('waihai', '外海街道办事处', 'street', { area: '440704004', parent: 'bureau' }),
  organOf('zhichong', '直冲村村民委员会', 'other', { area: '440704004201', parent: 'waihai' }),
  organOf('other-village', '麻园村村民委员会', 'other', { area: '440704004202', parent: 'waihai' }),
];

const people = {
  chen: known('陈志强', 'brigade', 'officer'),
  he: known('何建国', 'brigade', 'officer', 'team-leader'),
  ou: known('区展鹏', 'bureau', 'head-of-organ', 'officer'),
  zheng: known('郑立民', 'bureau', 'principal-head'),
  li: known('李振华', 'waihai', 'officer'),
  wu: known('吴主任', 'waihai', 'head-of-organ'),
  village: known('黎水生', 'zhichong', 'safety-staff'),
  astray: known('黎土生', 'waihai', 'safety-staff'),
  stranger: known('黎火生', 'other-village', 'safety-staff'),
};
export type Who = keyof typeof people;

const unit = (id: string, name: string, grade?: EnterpriseFacts['grade']): EnterpriseFacts => ({
  id,
  name,
  creditCode: '91440704MA4UT01H5X',
  status: 'active',
  street: '440704004',
  industry: 'C2669',
  ...(grade !== undefined && { grade }),
});

const units = [
  unit('jinrui', '江海区金锐五金制品厂', 2),
  unit('hongda', '江海区宏达化工有限公司', 4),
  unit('newcomer', '江海区新来贸易有限公司'),
];

export const { actor, as, at, by, later, onlyTime, system } = storyWith<Who>({
  people,
  organs,
  besides: {
    enterprise: (id) => units.find((one) => one.id === id),
    unitsIn: (area) => units.filter(({ street }) => street.startsWith(area)),
  },
  anybody: 'chen',
});
