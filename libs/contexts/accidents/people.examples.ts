import { known, organOf, storyWith, unitsOf } from '#testing';

export { type Step, told } from '#testing';

// The organs and people of the stories of this context, as the registry would show them.

const organs = [
  organOf('bureau', '江海区应急管理局', 'bureau', { parent: 'government' }),
  organOf('brigade', '江海区应急管理综合行政执法大队', 'brigade', { actsFor: 'bureau' }),
  organOf('street-office', '礼乐街道办事处', 'street', { parent: 'government' }),
  organOf('waihai', '外海街道办事处', 'street', { parent: 'government', area: '440704004' }),
  organOf('government', '江海区人民政府', 'government', { documentPrefix: '江海府' }),
];

const people = {
  duty: known('容值班', 'bureau', 'officer'),
  chen: known('陈志强', 'brigade', 'officer'),
  he: known('何建国', 'brigade', 'officer', 'team-leader'),
  ou: known('区展鹏', 'bureau', 'head-of-organ'),
  zheng: known('郑立民', 'bureau', 'principal-head', 'head-of-organ'),
  xian: known('冼国栋', 'government', 'principal-head', 'head-of-organ'),
  street: known('凌街道', 'street-office', 'officer'),
  agent: known('梁子欣', 'hongda', 'applicant'),
};
export type Who = keyof typeof people;

export const { actor, as, at, by, later, law, onlyTime, system } = storyWith<Who>({
  people,
  organs,
  besides: {
    citizen: (id) =>
      id === 'citizen-1'
        ? {
            id,
            shownName: '梁某某',
            sealed: 'sealed:person/citizen-1:AAAA',
            identityToken: 'c1'.repeat(32),
          }
        : undefined,
    enterprise: unitsOf({ hongda: '江海区宏达化工有限公司' }, 'C2614'),
  },
  anybody: 'duty',
});
