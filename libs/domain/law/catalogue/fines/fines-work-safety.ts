import { wan } from '#domain/kernel';
import { fine } from './fine.js';
import { between, income, persons, type Row, suspended } from './fine-rows.js';

/** §3.7, assessment bodies and funding. */
export const bodies: readonly Row[] = [
  [
    '92',
    '安全评价、认证、检测、检验机构出具失实报告、虚假报告或者出借资质。',
    'Assessment or testing bodies: inaccurate report, false report, hired-out qualification.',
    [
      fine('inaccurate', 'unit', '出具失实报告', 'inaccurate report', {
        ...between(3, 10),
        besides: { zh: '责令停业整顿', en: 'business suspended' },
      }),
      fine(
        'false-gain',
        'unit',
        '虚假报告且违法所得十万元以上',
        'false report, gain from 100,000',
        {
          minTimes: 2,
          maxTimes: 5,
          gainFromFen: wan(10),
          besides: { zh: '没收违法所得，吊销资质', en: 'gain confiscated, qualification revoked' },
        },
      ),
      fine('false', 'unit', '虚假报告且无违法所得或者不足十万元', 'false report, less gain', {
        ...between(10, 20),
        gainBelowFen: wan(10),
        besides: { zh: '没收违法所得，吊销资质', en: 'gain confiscated, qualification revoked' },
      }),
      persons(between(5, 10)),
    ],
  ],
  [
    '93',
    '未保证安全生产所必需的资金投入。',
    'No safety funding.',
    [
      fine('accident', 'investor', '导致发生事故，个人投资人', 'accident: individual investor', {
        ...between(2, 20),
        besides: { zh: '主要负责人撤职', en: 'principal removed' },
      }),
    ],
  ],
];

/** §3.7, principals and managers. */
export const principals: readonly Row[] = [
  [
    '94',
    '主要负责人未履行安全生产管理职责。',
    'Duties of the principal not done.',
    [
      fine('first', 'person', '责令限期改正', 'at first', between(2, 5)),
      fine('refuses', 'person', '逾期未改正', 'not corrected', { ...between(5, 10), ...suspended }),
    ],
  ],
  [
    '95',
    '主要负责人未履行职责导致事故，处上一年年收入一定比例的罚款。',
    'Principal, accident: a share of last year’s income.',
    [
      fine('ordinary', 'person', '一般事故', 'ordinary accident', income(40)),
      fine('larger', 'person', '较大事故', 'larger accident', income(60)),
      fine('major', 'person', '重大事故', 'major accident', income(80)),
      fine('extraordinary', 'person', '特别重大事故', 'extraordinary accident', income(100)),
    ],
  ],
  [
    '96',
    '其他负责人、安全生产管理人员未履行职责。',
    'Other leaders and safety managers.',
    [
      fine('first', 'person', '责令限期改正', 'at first', between(1, 3)),
      fine('accident', 'person', '导致发生事故', 'accident', {
        ...income(20, 50),
        besides: { zh: '暂停或者吊销资格', en: 'qualification suspended or revoked' },
      }),
    ],
  ],
];
