import {
  alert,
  days,
  deadline,
  duty,
  entries,
  liability,
  limit,
  months,
  unrolled,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.O16;
const correct = alert('责令改正，依法处罚', 'order to correct, penalty');

/** §5.3. The counter of WSL 113 is `HAZ-D10`. */
export const hazards = [
  deadline('HAZ-D1', 'O16', 'U', {
    from,
    zh: '重大事故隐患治理期限由挂牌督办通知书确定，挂牌单位可以批准延期（以确定的日期为准）。',
    en: 'The limit is set in the listing notice; the lister may extend (give the date).',
    expiry: alert('立案查处，核查是否列入名单', 'enforcement and blacklist check'),
  }),
  deadline('HAZ-D2', 'O16 23', 'Vw S17', {
    from,
    zh: '收到恢复生产经营申请之日起十日内进行现场审查。',
    en: 'On-site review within 10 days of the application to resume.',
    term: days(10, '收到恢复生产经营申请', 'receipt of the application'),
    expiry: liability,
  }),
  deadline('HAZ-D3', '鄂安[2010]20号', 'U', {
    from: '2010-01-01',
    zh: '地方规定（湖北）：十日内验收。',
    en: 'Local rule (Hubei): acceptance review within 10 days.',
    term: days(10, '申请验收', 'request for acceptance'),
    expiry: liability,
  }),
  deadline('HAZ-D4', 'O16 14', 'Vw', {
    from,
    zh: '每季度的隐患统计分析表于下一季度十五日前报送。',
    en: 'Quarterly statistics by the 15th of the month after the quarter.',
    term: unrolled(days(15, '季度末日', 'last day of the quarter')),
    expiry: correct,
  }),
  deadline('HAZ-D5', 'O16 14', 'Vw', {
    from,
    zh: '每年的隐患统计分析表于次年一月三十一日前报送。',
    en: 'Yearly statistics by 31 January.',
    term: unrolled(months(1, '年度末日', 'last day of the year')),
    expiry: correct,
  }),
  duty('HAZ-D6', 'WSL 41', 'V', {
    from: inForce.WSL,
    zh: '重大事故隐患应当及时向主管部门和职工大会报告。',
    en: 'A major hazard is reported at once.',
  }),
  deadline('HAZ-D7', 'O15 14', 'Vw S5', {
    from: inForce.O15,
    to: inForce.O15_LAST,
    zh: '暂时停产停业、停止使用的期限一般不超过六个月。',
    en: 'A temporary suspension generally runs for 6 months at most.',
    term: unrolled(months(6, '作出暂时停产停业决定', 'the suspension order')),
    expiry: limit('应当作出下一步决定', 'the next step must be decided'),
  }),
  deadline('HAZ-D7', 'O18', 'U', {
    from: inForce.O18,
    zh: '暂时停产停业的期限一般不超过六个月（令18号条文未取得，暂按原数配置）。',
    en: 'Temporary suspension: 6 months, carried over until O18 has been read.',
    term: unrolled(months(6, '作出暂时停产停业决定', 'the suspension order')),
    expiry: limit('应当作出下一步决定', 'the next step must be decided'),
  }),
  deadline('HAZ-D8', '福建省规定', 'U', {
    from: '2010-01-01',
    zh: '地方规定（福建、宁波）：挂牌督办隐患每季度至少报告一次进展。',
    en: 'Local rules (Fujian, Ningbo): progress is reported at least once a quarter.',
    term: months(3, '收到通知书（上次报告）', 'receipt of the notice, or the last report'),
    amounts: { everyMonths: 3 },
    expiry: liability,
  }),
  entries('threshold')('HAZ-D10', 'WSL 113(1)', 'V / U', {
    from: inForce.WSL,
    keyedBy: 'decision',
    zh: '存在重大事故隐患，一百八十日内三次或者一年内四次受到本法规定的行政处罚的，提请关闭。',
    en: 'Major hazard and 3 penalties in any 180 days or 4 in any year: closure is proposed.',
    amounts: { penaltiesIn180Days: 3, windowDays: 180, penaltiesInYear: 4, windowYears: 1 },
  }),
];

/** §7.3 to §7.5: numbers of the registries. */
export const registers = [
  deadline('PLN-7', 'M2 35', 'U', {
    from: inForce.M2,
    zh: '应急预案每三年进行一次评估。',
    en: 'Plans are evaluated every 3 years.',
    term: months(36, '上次评估（备案）', 'the last evaluation or filing'),
    expiry: correct,
  }),
  deadline('PLN-5', 'R708 8', 'V', {
    from: inForce.R708,
    zh: '重点单位应当至少每半年组织一次应急救援预案演练。',
    en: 'Key units hold a drill at least every half-year.',
    term: months(6, '上次演练', 'the last drill'),
    expiry: correct,
  }),
  deadline('PLN-6', 'R708 8', 'V', {
    from: inForce.R708,
    zh: '人民政府及其部门、乡镇街道应当至少每二年组织一次演练。',
    en: 'Government and streets hold a drill every 2 years.',
    term: months(24, '上次演练', 'the last drill'),
    expiry: liability,
  }),
];
