import { wan } from '#domain/kernel';
import type { FineRange } from '../build/entry.js';
import { fine } from './fine.js';
import {
  between,
  first,
  income,
  persons,
  refuses,
  type Row,
  suspended,
  suspendedIfGrave,
  fineUpTo,
  usual,
} from './fine-rows.js';

/** A multiple of the gain where it reaches 100,000 yuan, an amount below (WSL 103). */
const byGain = (step: string, zh: string, en: string): readonly FineRange[] => [
  fine(`${step}-gain`, 'unit', `${zh}，违法所得十万元以上`, `${en}, gain from 100,000`, {
    minTimes: 2,
    maxTimes: 5,
    gainFromFen: wan(10),
  }),
  fine(step, 'unit', `${zh}，没有违法所得或者不足十万元`, `${en}, less gain`, {
    ...between(10, 20),
    gainBelowFen: wan(10),
  }),
];

/** §3.7, what units do and leave undone, to daily penalty and closure. */
export const conduct: readonly Row[] = [
  usual(
    '97',
    '未设机构、未培训、未如实记录、隐患未记录、无预案或者未演练、特种作业无证等。',
    'No safety body, training, records, hazard record, plan, drill or cards.',
    10,
    10,
    20,
    2,
    5,
  ),
  [
    '98',
    '建设项目安全设施“三同时”违法。',
    'Safety facilities of construction projects.',
    [
      fine('first', 'unit', '责令停止建设或者停产停业', 'stopped', {
        ...between(10, 50),
        besides: { zh: '责令停止建设或者停产停业整顿', en: 'construction or production stopped' },
      }),
      fine('refuses', 'unit', '逾期未改正', 'not corrected', between(50, 100)),
      fine('person', 'person', '初次', 'persons, at first', between(2, 5)),
      fine('person-refuses', 'person', '逾期未改正', 'persons, not corrected', between(5, 10)),
    ],
  ],
  [
    '99',
    '警示标志、安全设备、防护用品、监控报警设施等违法。',
    'Signs, equipment, protective gear, monitoring.',
    [
      first(fineUpTo(5)),
      refuses({ ...between(5, 20), ...suspendedIfGrave }),
      persons(between(1, 2)),
    ],
  ],
  usual(
    '101',
    '危险物品管理、重大危险源、危险作业、风险分级管控、事故隐患排查治理制度违法。',
    'Dangerous goods, major hazard sources, dangerous work, risk grading, hazard system.',
    10,
    10,
    20,
    2,
    5,
  ),
  [
    '102',
    '未采取措施消除事故隐患。',
    'Hazard not removed.',
    [
      first(fineUpTo(5)),
      fine('refuses', 'unit', '拒不执行', 'refuses', { ...suspended }),
      persons(between(5, 10)),
    ],
  ],
  [
    '103',
    '发包、出租给不具备条件或者资质的单位；未签订协议、未统一协调管理；高危项目施工单位未管理、转借资质。',
    'Let to unfit units; no agreement or coordination; builder does not manage or lends its qualification.',
    [
      ...byGain('unfit', '发包、出租给不具备条件的单位', 'let to unfit units'),
      fine('unfit-person', 'person', '发包、出租', 'persons, unfit units', between(1, 2)),
      first(fineUpTo(5)),
      fine('refuses', 'unit', '逾期未改正', 'not corrected', { ...suspended }),
      persons(fineUpTo(1)),
      fine(
        'builder',
        'unit',
        '高危项目施工单位未按规定管理',
        'builder does not manage',
        fineUpTo(10),
      ),
      fine('builder-person', 'person', '施工单位责任人员', 'persons, builder', fineUpTo(2)),
      ...byGain('qualification', '倒卖、出租、出借资质', 'qualification sold or lent'),
      fine('qualification-person', 'person', '倒卖、出租、出借资质', 'persons', between(5, 10)),
    ],
  ],
  [
    '104',
    '同一作业区域的两个单位未签订协议或者未指定专人检查协调。',
    'Two units at one site: no agreement or full-time coordinator.',
    [
      first(fineUpTo(5)),
      fine('refuses', 'unit', '逾期未改正', 'not corrected', { ...suspended }),
      persons(fineUpTo(1)),
    ],
  ],
  [
    '105',
    '员工宿舍与危险物品场所同一建筑，或者出口、疏散通道堵塞。',
    'Dormitory with dangerous goods, blocked exits.',
    [
      first(fineUpTo(5)),
      fine('refuses', 'unit', '逾期未改正', 'not corrected', { ...suspended }),
      persons(fineUpTo(1)),
    ],
  ],
  [
    '106',
    '与从业人员订立免除或者减轻责任的协议，对主要负责人、个人经营的投资人处罚。',
    'Agreement that frees the unit from liability: principal or investor.',
    [fine('first', 'person', '主要负责人、个人投资人', 'principal, investor', between(2, 10))],
  ],
  [
    '108',
    '拒绝、阻碍监督检查。',
    'Inspection refused or obstructed.',
    [refuses(between(2, 20)), persons(between(1, 2))],
  ],
  [
    '109',
    '高危行业未投保安全生产责任保险。',
    'No mandatory liability insurance.',
    [first(between(5, 10)), refuses(between(10, 20))],
  ],
  [
    '110',
    '主要负责人不立即组织抢救、擅离职守、逃匿，或者瞒报、谎报、迟报。',
    'Principal does not rescue, leaves, hides, conceals or reports late.',
    [
      fine('first', 'person', '主要负责人', 'the principal', {
        ...income(60, 100),
        besides: {
          zh: '撤职；逃匿的由公安拘留十五日以下',
          en: 'removal; escape: detention by police',
        },
      }),
    ],
  ],
  [
    '112',
    '拒不改正的，按原处罚数额按日连续处罚。',
    'Daily continuing penalty of the same amount.',
    [fine('daily', 'unit', '次日起每日', 'each day', { minTimes: 1, maxTimes: 1 })],
  ],
  [
    '113',
    '重大隐患且一百八十日内三次或者一年内四次受处罚等，提请政府关闭。',
    'Closure by government: major hazard and 3 penalties in 180 days or 4 in a year, and other cases.',
    [],
  ],
];
