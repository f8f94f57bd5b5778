import { entries } from '../build/builders.js';
import { inForce } from '../build/dates.js';
import type { Entry, FineRange } from '../build/entry.js';
import { fine } from './fine.js';
import {
  between,
  fineUpTo,
  first,
  persons,
  refuses,
  suspended,
  suspendedIfGrave,
  suspendedOrRevoked,
} from './fine-rows.js';

const priced = entries('fine');
const wan = 1_000_000;

type Was = readonly [cite: string, fines: readonly FineRange[]];
type Row = readonly [
  article: string,
  zh: string,
  en: string,
  fines: readonly FineRange[],
  was?: Was,
];

const anybody = (bounds: object) => fine('first', 'anyone', '初次', 'at first', bounds);
const stops = refuses({ ...suspended });
const stopsOrRevokes = refuses({ ...suspendedOrRevoked });

/** The filings of HSL 104, 105(2) towards us: up to, then more, and the persons. */
const filings: readonly FineRange[] = [
  first(between(2, 10)),
  refuses(between(10, 20)),
  persons(between(1, 5)),
];
const filingsBefore: Was = ['HCR 81', [first(fineUpTo(1)), refuses(between(1, 5))]];

/** §3.7.2: what the emergency department decides, with the amount of HCR before (E57). */
const rows: readonly Row[] = [
  [
    '98',
    '生产、使用、经营国家禁止的危险化学品，或者违反使用限制。',
    'Forbidden chemicals made, used, traded.',
    [
      fine('first', 'anyone', '货值不足十万元', 'goods worth less than 100,000', {
        ...between(30, 50),
        gainBelowFen: 10 * wan,
      }),
      fine('value', 'anyone', '货值十万元以上', 'goods worth 100,000 or more', {
        minTimes: 5,
        maxTimes: 10,
        gainFromFen: 10 * wan,
      }),
    ],
    ['HCR 75', [anybody(between(20, 50))]],
  ],
  [
    '99',
    '危险化学品建设项目未经安全条件审查、设施设计审查，或者未按设计施工、未经验收投产。',
    'Hazchem project without its reviews, built otherwise, used before acceptance.',
    [
      first(between(10, 50)),
      refuses(between(50, 100)),
      persons(between(2, 5)),
      fine('person-refuses', 'person', '逾期未改正', 'persons, not corrected', between(5, 10)),
    ],
    ['HCR 76', [refuses(between(50, 100))]],
  ],
  [
    '100(2)',
    '化工企业未取得使用许可证使用危险化学品从事生产。',
    'Chemical works uses without use licence.',
    [first(between(10, 50)), stops],
    ['HCR 77(2)', [first(between(10, 20)), stops]],
  ],
  [
    '101',
    '化学品安全技术说明书和标签、管道、培训、包装、警示、双人保管、登记等违法（十七种情形）。',
    'Data sheets, labels, pipelines, training, packaging, signs, double keeping, registration.',
    [
      first(fineUpTo(10)),
      refuses({ ...between(10, 20), ...suspendedIfGrave }),
      persons(between(2, 5)),
    ],
    ['HCR 78', [first(fineUpTo(5)), refuses({ ...between(5, 10), ...suspendedIfGrave })]],
  ],
  [
    '103',
    '重大危险源、重复使用包装、安全设施、安全评价、储存方式、风险分级等违法。',
    'Major hazard source, packaging, safety equipment, assessment, storage, risk grading.',
    [
      first(between(5, 10)),
      refuses({ ...between(10, 20), ...suspendedOrRevoked }),
      persons(between(2, 5)),
    ],
    ['HCR 80', [first(between(5, 10)), stopsOrRevokes]],
  ],
  [
    '104(2)',
    '安全评价报告及整改方案落实情况未备案。',
    'Assessment report or correction not filed.',
    filings,
    filingsBefore,
  ],
  [
    '104(3)',
    '剧毒化学品及重大危险源储存情况未备案。',
    'Toxic storage or major hazard source not filed.',
    filings,
  ],
  [
    '105(1)',
    '转产、停产、停业、解散时未处置生产装置、储存设施及危险化学品，或者丢弃。',
    'Plant or goods abandoned or not disposed of.',
    [anybody(between(10, 50))],
    ['HCR 82', [anybody(between(5, 10))]],
  ],
  [
    '105(2)',
    '处置方案未备案。',
    'Disposal plan not filed.',
    [first(between(2, 10)), refuses(between(10, 20))],
    ['HCR 82(2)', [first(fineUpTo(1)), refuses(between(1, 5))]],
  ],
  [
    '106',
    '经营企业向未取得许可证的单位采购。',
    'Dealer buys from an unlicensed source.',
    [first(between(20, 50)), stopsOrRevokes, persons(between(5, 10))],
    ['HCR 83', [first(between(10, 20))]],
  ],
  [
    '107(1)',
    '向无相关证件的单位或者超范围、向个人销售剧毒化学品、易制爆危险化学品。',
    'Toxic goods or precursors sold without papers or to persons.',
    [first(between(20, 50)), stopsOrRevokes, persons(between(5, 10))],
    ['HCR 84', [first(between(10, 20))]],
  ],
  [
    '107(4)',
    '在互联网上销售剧毒化学品、易制爆危险化学品。',
    'The same sold on the internet.',
    [first(between(20, 50)), stopsOrRevokes, persons(between(5, 10))],
  ],
  [
    '116',
    '伪造、变造、出租、出借、转让经营、使用许可证，或者使用伪造、变造的许可证。',
    'Business and use licences forged, let, lent, transferred or used when forged.',
    [anybody(between(20, 30))],
    ['HCR 93', [anybody(between(10, 20))]],
  ],
];

/** §3.7.2: 危险化学品安全法 from 2026-05-01, each row with 国务院令591号 before it. */
export const hazchemFines: readonly Entry[] = rows.flatMap(([article, zh, en, fines, was]) => {
  const id = `HSL ${article}`;
  const now = priced(id, id, 'V', { from: inForce.HSL, keyedBy: 'act', zh, en, fines });
  if (!was) return [now];
  const [cite, before] = was;
  const old = priced(id, cite, 'V', {
    from: inForce.HCR,
    to: inForce.HCR_LAST,
    keyedBy: 'act',
    zh,
    en,
    fines: before,
  });
  return [old, now];
});
