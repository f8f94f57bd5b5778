import { entries } from '../build/builders.js';
import { inForce } from '../build/dates.js';
import type { Entry, FineRange } from '../build/entry.js';
import { fine } from './fine.js';
import {
  between,
  fineUpTo,
  first,
  income,
  persons,
  refuses,
  suspended,
  suspendedIfGrave,
} from './fine-rows.js';

const priced = entries('fine');
const ordered = { besides: { zh: '责令限期改正（无罚款）', en: 'ordered to correct; no fine' } };
const wan = 1_000_000;

/** A fine on the gain where it reaches 100,000 yuan, an amount below (WSL2014 89, 100). */
const gainOr = (step: string, zh: string, en: string): readonly FineRange[] => [
  fine(`${step}-gain`, 'unit', `${zh}，违法所得十万元以上`, `${en}, gain from 100,000`, {
    minTimes: 2,
    maxTimes: 5,
    gainFromFen: 10 * wan,
  }),
  fine(step, 'unit', `${zh}，没有违法所得或者不足十万元`, `${en}, less gain`, {
    ...between(10, 20),
    gainBelowFen: 10 * wan,
  }),
];

/**
 * The usual row of that law: at first up to so much, then more with suspension, and the persons.
 */
const stepped = (
  ...amounts: readonly [max: number, min: number, more: number, least: number, most: number]
): readonly FineRange[] => {
  const [max, min, more, least, most] = amounts;
  return [
    first(fineUpTo(max)),
    refuses({ ...between(min, more), ...suspended }),
    persons(between(least, most)),
  ];
};

const orderedFirst = (on: FineRange['on']) => fine('first', on, '初次', 'at first', ordered);
const suspendedThen = refuses({ ...suspended });

type Row = readonly [now: string, was: string, zh: string, en: string, fines: readonly FineRange[]];

/** §3.7.1: the article of 2021 it is compared with, that of 2014, and its ranges (PL 37; E85). */
const rows: readonly Row[] = [
  [
    '92',
    '89',
    '安全评价、认证、检测、检验机构出具虚假证明。',
    'Bodies: false proof.',
    [...gainOr('false', '出具虚假证明', 'false proof'), persons(between(2, 5))],
  ],
  [
    '93',
    '90',
    '未保证安全生产所必需的资金投入。',
    'No safety funding.',
    [fine('accident', 'investor', '导致发生事故，个人投资人', 'accident', between(2, 20))],
  ],
  [
    '94',
    '91',
    '主要负责人未履行安全生产管理职责。',
    'Duties of the principal not done.',
    [
      orderedFirst('person'),
      fine('refuses', 'person', '逾期未改正', 'not corrected', { ...between(2, 5), ...suspended }),
    ],
  ],
  [
    '96',
    '93',
    '安全生产管理人员未履行职责；导致事故的，暂停或者撤销资格。',
    'Safety managers: ordered to correct; after an accident the qualification.',
    [orderedFirst('person'), fine('accident', 'person', '导致发生事故', 'accident', ordered)],
  ],
  [
    '97',
    '94',
    '未设机构、未培训、未记录、无预案或者未演练等。',
    'As WSL 97.',
    stepped(5, 5, 10, 1, 2),
  ],
  [
    '98',
    '95',
    '建设项目安全设施“三同时”违法。',
    'Safety facilities of construction projects.',
    [
      orderedFirst('unit'),
      fine('refuses', 'unit', '逾期未改正', 'not corrected', between(50, 100)),
      fine('person', 'person', '初次', 'persons, at first', ordered),
      fine('person-refuses', 'person', '逾期未改正', 'persons, not corrected', between(2, 5)),
    ],
  ],
  [
    '99',
    '96',
    '警示标志、安全设备、防护用品等违法。',
    'As WSL 99.',
    [
      first(fineUpTo(5)),
      refuses({ ...between(5, 20), ...suspendedIfGrave }),
      persons(between(1, 2)),
    ],
  ],
  [
    '101',
    '98',
    '危险物品、重大危险源、危险作业、隐患排查治理制度违法。',
    'As WSL 101.',
    stepped(10, 10, 20, 2, 5),
  ],
  [
    '102',
    '99',
    '未采取措施消除事故隐患。',
    'Hazard not removed.',
    [
      orderedFirst('unit'),
      fine('refuses', 'unit', '拒不执行', 'refuses', { ...between(10, 50), ...suspended }),
      persons(between(2, 5)),
    ],
  ],
  [
    '103',
    '100',
    '发包、出租给不具备条件或者资质的单位；未签订协议、未统一协调管理。',
    'Let to unfit units; no agreement, no coordination.',
    [
      ...gainOr('unfit', '发包、出租给不具备条件的单位', 'let to unfit units'),
      fine('unfit-person', 'person', '发包、出租', 'persons, unfit units', between(1, 2)),
      first(fineUpTo(5)),
      suspendedThen,
      persons(fineUpTo(1)),
    ],
  ],
  [
    '104',
    '101',
    '同一作业区域的两个单位未签订协议或者未指定专人协调。',
    'Two units at one site: no agreement or coordinator.',
    [first(fineUpTo(5)), suspendedThen, persons(fineUpTo(1))],
  ],
  [
    '105',
    '102',
    '员工宿舍与危险物品场所同一建筑，或者出口堵塞。',
    'Dormitory with dangerous goods, blocked exits.',
    [first(fineUpTo(5)), suspendedThen, persons(fineUpTo(1))],
  ],
  [
    '106',
    '103',
    '与从业人员订立免除责任的协议。',
    'Agreement that frees from liability.',
    [fine('first', 'person', '主要负责人、个人投资人', 'principal, investor', between(2, 10))],
  ],
  [
    '108',
    '105',
    '拒绝、阻碍监督检查。',
    'Inspection refused or obstructed.',
    [refuses(between(2, 20)), persons(between(1, 2))],
  ],
  [
    '110',
    '106',
    '主要负责人不立即组织抢救、擅离职守、逃匿，或者瞒报、谎报、迟报。',
    'Principal does not rescue, leaves, flees, conceals or reports late.',
    [fine('first', 'person', '主要负责人', 'the principal', income(60, 100))],
  ],
];

/** §3.7.1: 安全生产法（2014年） for acts from 2014-12-01 to 2021-08-31. */
export const workSafety2014: readonly Entry[] = rows.map(([now, was, zh, en, fines]) =>
  priced(`WSL-${now}`, `WSL2014 ${was}`, 'V', {
    from: inForce.WSL2014,
    to: inForce.WSL2014_LAST,
    keyedBy: 'act',
    zh,
    en,
    fines,
  }),
);
