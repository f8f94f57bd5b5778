import { wan, yuan } from '#domain/kernel';
import {
  alert,
  before,
  deadline,
  duty,
  entries,
  limit,
  months,
  threshold,
  unrolled,
  years,
} from './build/builders.js';
import { inForce } from './build/dates.js';
import { fine } from './fines/fine.js';

const from = inForce.LL;
const may = limit('可以再次申请', 'an application is possible again');
const priced = entries('fine');

/** §2.5. */
export const licensingBars = [
  threshold('LIC-B1', 'LL 78', 'V', {
    from,
    keyedBy: 'decision',
    zh: '隐瞒情况或者提供虚假材料申请的，不予受理或者不予许可并警告；直接关系公共安全的，一年内不得再次申请。',
    en: 'False material: refused with a warning; no new application for 1 year for public-safety licences.',
    term: unrolled(years(1, '不予许可（受理）决定', 'the refusal')),
    expiry: may,
    amounts: { years: 1 },
  }),
  threshold('LIC-B2', 'LL 79', 'V', {
    from,
    keyedBy: 'decision',
    zh: '以欺骗、贿赂等不正当手段取得许可的，依法处罚；直接关系公共安全的，三年内不得再次申请。',
    en: 'Licence gained by fraud or bribe: annulled; no new application for 3 years.',
    term: unrolled(years(3, '撤销决定', 'the annulment')),
    expiry: may,
    amounts: { years: 3 },
  }),
  priced('LIC-B3', 'SPL 19', 'V', {
    from: inForce.SPL,
    keyedBy: 'act',
    zh: '未取得安全生产许可证擅自生产的，责令停止生产，没收违法所得，并处十万元以上五十万元以下罚款。',
    en: 'Producing without the licence: stop, confiscation, 100,000 to 500,000 yuan.',
    fines: [
      fine('first', 'unit', '擅自生产', 'without licence', { minFen: wan(10), maxFen: wan(50) }),
    ],
  }),
  priced('SPL-20', 'SPL 20', 'V', {
    from: inForce.SPL,
    keyedBy: 'act',
    zh: '安全生产许可证有效期满未办理延期手续继续生产的，责令停止生产，限期补办，没收违法所得，并处五万元以上十万元以下罚款；逾期仍不办理的，依照第十九条处罚。',
    en: 'Producing after expiry: stop, 50,000 to 100,000 yuan; still not renewed: as without the licence.',
    fines: [
      fine('first', 'unit', '期满继续生产', 'after expiry', { minFen: wan(5), maxFen: wan(10) }),
      fine('refuses', 'unit', '逾期仍不办理', 'still not renewed', {
        minFen: wan(10),
        maxFen: wan(50),
      }),
    ],
  }),
  priced('LIC-B4', 'SPL 21', 'V', {
    from: inForce.SPL,
    keyedBy: 'act',
    zh: '转让安全生产许可证的，没收违法所得，处十万元以上五十万元以下罚款，并吊销许可证。',
    en: 'Transfer or forgery of the licence: 100,000 to 500,000 yuan, revoked.',
    fines: [
      fine('first', 'unit', '转让、冒用、伪造', 'transfer or forgery', {
        minFen: wan(10),
        maxFen: wan(50),
      }),
    ],
  }),
  priced('LIC-B5', 'HCR 77', 'V', {
    from: inForce.HCR,
    to: inForce.HCR_LAST,
    keyedBy: 'act',
    zh: '未取得危险化学品经营许可证从事经营的，责令停止，没收，并处十万元以上二十万元以下罚款。',
    en: 'Hazchem business without licence: 100,000 to 200,000 yuan.',
    fines: [
      fine('first', 'anyone', '无证经营', 'without licence', { minFen: wan(10), maxFen: wan(20) }),
    ],
  }),
  priced('LIC-B5', 'HSL 100', 'V', {
    from: inForce.HSL,
    keyedBy: 'act',
    zh: '未取得危险化学品经营许可证从事经营的（第三项），责令停止，没收，并处十万元以上五十万元以下罚款。',
    en: 'Hazchem business without licence: 100,000 to 500,000 yuan.',
    fines: [
      fine('first', 'anyone', '无证经营', 'without licence', { minFen: wan(10), maxFen: wan(50) }),
    ],
  }),
  priced('LIC-B6', 'FWR 36, 38', 'V', {
    from: inForce.FWR,
    keyedBy: 'act',
    zh: '未经许可经营烟花爆竹的，处二万元以上十万元以下罚款；零售非法生产、经营的烟花爆竹的，处一千元以上五千元以下罚款。',
    en: 'Fireworks without licence 20,000 to 100,000 yuan; retail of illegal goods 1,000 to 5,000 yuan.',
    fines: [
      fine('first', 'anyone', '未经许可经营', 'without licence', {
        minFen: wan(2),
        maxFen: wan(10),
      }),
      fine('retail', 'anyone', '零售非法产品', 'retail of illegal goods', {
        minFen: yuan(1_000),
        maxFen: yuan(5_000),
      }),
    ],
  }),
  duty('LIC-L5', 'SPL 14; PL 9, 63', 'V', {
    from: inForce.SPL,
    zh: '暂扣许可证件的，按处罚决定载明的期限执行，期满自行恢复；吊销由发证机关依处罚程序作出。',
    en: 'A suspension lasts as the penalty decision says and ends by itself; revocation by penalty procedure.',
  }),
  duty('LIC-B7', 'WSL 94, 113, 63', 'V / D', {
    from: inForce.WSL,
    zh: '主要负责人在任职限制期内的，不得准予许可。',
    en: 'While the principal is banned, approval cannot be chosen.',
  }),
  duty('LIC-B8', 'WSL 78', 'V / U', {
    from: inForce.WSL,
    zh: '列入严重失信名单本身不当然导致不予许可，仅在法律或者基础清单允许时从严审查。',
    en: 'A listing alone refuses nothing; strict review where a law or the national list allows.',
  }),
  duty('LIC-B9', 'WSL 27, 91', 'V', {
    from: inForce.WSL,
    zh: '主要负责人安全考核不收费，审查不收费。',
    en: 'Assessment and review are free of charge.',
  }),
  // From when a renewal is taken: the law leaves it open, a district may set otherwise.
  deadline('LIC-D10-OPENS', 'LL 50', 'U', {
    from,
    zh: '延续申请自有效期届满前六个月起接收（法律未定起始日；过早受理等于在原期限内重新核定条件，本局口径，区县可另定）。',
    en: 'A renewal is taken from 6 months before expiry on; the law sets no first day, and a district may set another.',
    term: before(months(6, '许可有效期届满', 'expiry of the licence')),
    expiry: alert('可以提出延续申请', 'a renewal may be applied for from this day on'),
  }),
];
