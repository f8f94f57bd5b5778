import { known, organOf, storyWith, unitsOf } from '#testing';

export { type Step, told } from '#testing';

// The organs, people and units of the stories of this context, as the registry would show them.

const organs = [
  organOf('bureau', '江海区应急管理局', 'bureau', { parent: 'government' }),
  organOf('waihai', '外海街道办事处', 'street', { area: '440704004', parent: 'government' }),
  organOf('housing', '江海区住房和城乡建设局', 'other', { parent: 'government' }),
  organOf('government', '江海区人民政府', 'government', { documentPrefix: '江海府' }),
];

const people = {
  chen: known('陈志强', 'bureau', 'officer'),
  he: known('何建国', 'bureau', 'officer', 'team-leader'),
  lin: known('林晓燕', 'bureau', 'officer'),
  ou: known('区展鹏', 'bureau', 'head-of-organ', 'officer'),
  zheng: known('郑立民', 'bureau', 'principal-head', 'head-of-organ'),
  xian: known('冼国栋', 'government', 'principal-head', 'head-of-organ'),
  wu: known('吴主任', 'waihai', 'head-of-organ'),
  ling: known('凌街道', 'waihai', 'officer'),
  agent: known('梁子欣', 'hongda', 'applicant'),
};
export type Who = keyof typeof people;

export const { actor, as, at, by, later, law, onlyTime, system } = storyWith<Who>({
  people,
  organs,
  besides: { enterprise: unitsOf({ hongda: '江海区宏达化工有限公司' }, 'C2614') },
  anybody: 'chen',
});
