import { entries } from './builders.js';

const timeline = entries('timeline');

type Row = readonly [id: string, from: string, cite: string, mark: string, zh: string, en: string];

const rows: readonly Row[] = [
  [
    'T1',
    '2007-06-01',
    'R493',
    'V',
    '493号令施行：事故罚款与报告。',
    'R493: fines and reporting of accidents start.',
  ],
  [
    'T2',
    '2008-01-01',
    'O15',
    'Vw S2,S17',
    '总局令15号（2008-01-01）、16号（2008-02-01）施行。',
    'O15 and O16 start.',
  ],
  [
    'T3',
    '2012-01-01',
    'CL',
    'V',
    '行政强制法施行：加处罚款不超过本金、查封扣押三十日、催告十日；此前加处罚款无法定上限（U）。',
    'CL: cap of the surcharge, seizure 30+30 days, demand 10 working days; no statutory cap before.',
  ],
  [
    'T4',
    '2014-12-01',
    'WSL2014',
    'U',
    '安全生产法2014修正：新的事故罚款。',
    'WSL 2014: new accident fines.',
  ],
  [
    'T5',
    '2018-12-29',
    'ODL 9',
    'V / U',
    '机构改革：安监局转为应急管理局，职业健康转卫健，消防转消防救援。',
    'Reform of organs: competence and document prefix.',
  ],
  [
    'T6',
    '2021-07-15',
    'PL',
    'V',
    '行政处罚法修订：工作日定义、简易程序二百元和三千元、听证申请五日、九十日办案期限、五年时效、法制审核、全过程记录。',
    'PL 2021: working days defined, summary procedure 200 and 3,000 yuan, hearing request 5 working days, case period 90 days, limitation 5 years, legal review.',
  ],
  [
    'T7',
    '2021-09-01',
    'WSL',
    'V',
    '安全生产法修正：罚款、按日连续处罚、关闭情形、七个工作日公示。',
    'WSL 2021: fines, daily continuing penalty, closure, publication within 7 working days.',
  ],
  [
    'T8',
    '2024-01-01',
    'M11; ARL; M12; M14',
    'Vw',
    '令11号（2023-10-01）三年名单、复议法、令12号（2024-01-01）、令14号（2024-03-01）。',
    'Blacklist of 3 years, review rules, benchmark, fine tiers.',
  ],
  [
    'T9',
    '2026-05-01',
    '主席令64号',
    'Vw S27 / U',
    '危险化学品安全法施行；591号令许可规定可能被取代，衔接条文未读。',
    'Hazardous chemicals safety law; transition not read.',
  ],
  [
    'T10',
    '2026-02-01',
    'O18',
    'Vw S3',
    '应急管理部令18号取代总局令15号；条文未取得。',
    'O18 replaces O15; text not obtained.',
  ],
  [
    'T11',
    '2026-02-01',
    '825号令',
    'Vw S28',
    '行政执法监督条例：司法行政部门监督，监督通知书、意见书、决定书。',
    'Supervision of administrative enforcement.',
  ],
  [
    'T12',
    '2026-04-01',
    '发改委令36号',
    'Vw S15',
    '信用修复管理办法：一般三个月至一年，严重一至三年，轻微不公示或者不超过三个月。',
    'Credit repair: publicity periods.',
  ],
  [
    'T13',
    '2026-06-01',
    'M19',
    'Vw S29',
    '特种作业人员规定：证件六年，每三年复审。',
    'Special operation cards.',
  ],
  [
    'T14',
    '2026-09-30',
    'AQ 3067-2026',
    'Vw',
    '化工危化重大隐患判定、重大危险源包保标准施行。',
    'AQ 3067-2026 and AQ 3072-2026.',
  ],
];

const discretion: readonly Row[] = [
  [
    'ENF-N1',
    '2021-07-15',
    'PL 32',
    'V',
    '主动消除或者减轻危害、受胁迫诱骗、主动供述、配合查处有立功表现的，应当从轻或者减轻。',
    'Must be lighter: harm removed, coerced, confesses, helps.',
  ],
  [
    'ENF-N2',
    '2021-07-15',
    'PL 33',
    'V',
    '轻微并及时改正、没有危害后果的，不予处罚；初次轻微并及时改正的，可以不予处罚；无主观过错的，不予处罚。',
    'No penalty: minor and corrected; may: first time; none without fault.',
  ],
  [
    'ENF-N4',
    '2021-07-15',
    'PL 29',
    'V',
    '同一违法行为不得给予两次以上罚款；违反多个规范的，按罚款数额高的处罚。',
    'One act is fined once; of several laws the higher amount.',
  ],
  [
    'ENF-N5',
    '2008-01-01',
    'O15 53',
    'Vw',
    '两个以上违法行为分别裁量、合并处罚。',
    'Several acts: decided separately, executed together.',
  ],
  [
    'ENF-N6',
    '2021-07-15',
    'PL 28',
    'V',
    '责令改正；有违法所得的，除依法应当退赔外予以没收。',
    'Correction ordered; illegal gain confiscated.',
  ],
  [
    'ENF-N7',
    '2021-07-15',
    'PL 35',
    'V',
    '罚款折抵罚金；尚未罚款的，不再给予罚款。',
    'The fine is offset against the criminal fine.',
  ],
  [
    'ENF-N8',
    '2021-07-15',
    'PL 38',
    'V',
    '没有依据、主体不具有资格、违反法定程序构成重大且明显违法的，处罚无效。',
    'Void without basis, status, or by grave breach of procedure.',
  ],
];

/** §0.4: the timeline of versions; §3.9: rules of discretion. */
export const timelineAndDiscretion = [
  ...rows.map(([id, from, cite, mark, zh, en]) => timeline(id, cite, mark, { from, zh, en })),
  ...discretion.map(([id, from, cite, mark, zh, en]) =>
    entries('duty')(id, cite, mark, { from, keyedBy: 'decision', zh, en }),
  ),
];
