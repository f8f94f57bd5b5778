import { known, organOf, storyWith, unitsOf } from '#testing';

export { type Step, told } from '#testing';

// The organs and people of the stories of this context, as the registry would show them.

const organs = [
  organOf('bureau', '江海区应急管理局', 'bureau'),
  organOf('brigade', '江海区应急管理综合行政执法大队', 'brigade', { actsFor: 'bureau' }),
  organOf('lile', '礼乐街道办事处', 'street'),
];

const people = {
  chen: known('陈志强', 'brigade', 'officer'),
  liang: known('梁伟文', 'brigade', 'officer'),
  huang: known('黄丽芳', 'brigade', 'officer'),
  he: known('何建国', 'brigade', 'officer', 'team-leader'),
  ou: known('区展鹏', 'bureau', 'head-of-organ'),
  su: known('苏会计', 'bureau', 'cashier'),
  yu: known('余主任', 'lile', 'officer'),
  agent: known('梁子欣', 'hongda', 'applicant'),
  stranger: known('区少强', 'jinrui', 'applicant'),
};
export type Who = keyof typeof people;

export const { actor, as, at, by, later, law, onlyTime, shown, system } = storyWith<Who>({
  people,
  organs,
  besides: {
    enterprise: unitsOf(
      { hongda: '江海区宏达化工有限公司', jinrui: '江海区金锐五金制品厂' },
      'C2614',
    ),
  },
  anybody: 'chen',
});
