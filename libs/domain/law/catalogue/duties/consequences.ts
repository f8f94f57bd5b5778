import { inForce } from '../build/dates.js';
import { dutiesFrom } from './duty-rows.js';

/** §8: what one act calls for in another. */
const daily = dutiesFrom(inForce.WSL, [
  [
    'X5',
    'WSL 112',
    'V',
    '被责令改正且受到罚款，拒不改正的，可以按日连续处罚。',
    'Fine, order and refusal: daily continuing penalty from the day after the order.',
  ],
  [
    'X10',
    'WSL 94, 63',
    'V / D',
    '主要负责人在任职限制期内的，不予许可，责令变更。',
    'Ban active: licence refused or principal changed.',
  ],
  [
    'X16',
    'SPL 14; M11 7(1)',
    'V / Vw',
    '暂扣许可证期间仍生产的，立案查处，核查是否列入名单。',
    'Producing while suspended: penalty, blacklist candidate.',
  ],
  [
    'X20',
    'WSL 101',
    'V',
    '重大危险源未备案的，责令改正，逾期罚款。',
    'Major hazard source not filed: order, then fine.',
  ],
]);

/** §3.4.1 and §8: transfer to the police and what follows from it. */
const transfer = dutiesFrom(inForce.R310, [
  [
    'ENF-S13',
    'PL 27, 57; R310 5, 6, 11',
    'V',
    '涉嫌犯罪的，由专案组核实，正职负责人三日内决定，二十四小时内移送公安机关；不得以罚代移。',
    'Suspected crime: team, main head in 3 days, police in 24 hours; no penalty in place of it.',
  ],
  [
    'ENF-S20',
    'R310 5',
    'V',
    '正职负责人不批准移送的，理由记录在案，处罚案件继续。',
    'Transfer refused: reasons on file, the case goes on.',
  ],
  [
    'ENF-S21',
    'R310 8, 11, 12',
    'V',
    '公安机关立案的，三日内移交物品和材料；罚款以外的处罚继续执行，不再罚款。',
    'Police filed: handed over in 3 days, no new fine.',
  ],
  [
    'ENF-S22',
    'R310 8, 9, 10',
    'V',
    '公安机关不予立案的，三日内提请复议或者建议监督，否则依法自行处理。',
    'Not filed: reconsideration or procuratorate in 3 days, then the bureau deals with it.',
  ],
  [
    'X28',
    'R310 5, 11; PL 27',
    'V',
    '发现涉嫌犯罪的，启动移送，尚未作出的罚款等待。',
    'Suspected crime: transfer; fines not yet imposed wait.',
  ],
  [
    'X29',
    'R310 8, 9, 10, 11, 12',
    'V',
    '公安机关立案、不立案、逾期不答复的，分别移交、提请复议或者催询。',
    'Police answer: hand over, reconsider, or ask after it.',
  ],
]);

/** §3.7.1, §3.7.2: articles that other organs decide by, or that only refer; no fine of ours. */
const othersDecide = [
  ...dutiesFrom(inForce.WSL2014, [
    [
      'WSL2014 97',
      'WSL2014 97',
      'V',
      '未经批准生产、经营危险物品的，依照有关危险物品安全管理的法律、行政法规处罚。',
      'Dangerous goods without approval: by the laws on dangerous goods.',
    ],
  ]),
  ...dutiesFrom(inForce.HSL, [
    [
      'HSL 104(1)',
      'HSL 104(1)',
      'V',
      '剧毒、易制爆危险化学品流向记录、丢失报告、备案违法的，由公安机关处罚。',
      'Records, loss and filings towards the police: the police decide.',
    ],
    [
      'HSL 107(2)',
      'HSL 107(2)',
      'V',
      '无证或者个人购买剧毒、易制爆危险化学品的，由公安机关处罚。',
      'Bought without papers or by persons: the police decide.',
    ],
    [
      'HSL 107(3)',
      'HSL 107(3)',
      'V',
      '出借、转让给无证单位或者个人的，由公安机关处罚。',
      'Lent or passed on without papers: the police decide.',
    ],
    [
      'HSL 117',
      'HSL 117',
      'V / U',
      '发生事故未立即组织救援或者报告的，依照事故报告和调查处理的法律、行政法规处理（两解：WSL 110；R493 35，E83）。',
      'Accident: by the laws on report and inquiry; two readings, WSL 110 or R493 35 (E83).',
    ],
  ]),
];

export const consequences = [...daily, ...transfer, ...othersDecide];
