import { wan } from '#domain/kernel';
import { entries } from '../build/builders.js';
import { inForce } from '../build/dates.js';
import { fine } from './fine.js';

const priced = entries('fine');

/** §3.7, the rows that are not of 安全生产法, §3.4 and §5.3 notes, and the benchmark of §3.9. */
export const otherFines = [
  priced('R493-35', 'R493 35', 'V', {
    from: inForce.R493,
    keyedBy: 'act',
    zh: '主要负责人不立即组织抢救、迟报或者漏报事故、在调查处理期间擅离职守的，处上一年年收入百分之四十至八十的罚款；自2021-09-01起仅漏报适用（ACL-5）。',
    en: 'Principal: no rescue, late or omitted report, leaves post: 40 to 80 % of income; from 2021-09-01 omission only.',
    fines: [
      fine('first', 'person', '主要负责人', 'the principal', {
        minIncomeBasisPoints: 4_000,
        maxIncomeBasisPoints: 8_000,
      }),
    ],
  }),
  priced('R493-36', 'R493 36', 'V', {
    from: inForce.R493,
    keyedBy: 'act',
    zh: '事故发生单位谎报、瞒报事故，伪造或者故意破坏现场，转移、隐匿、毁灭证据等，处一百万元以上五百万元以下罚款；对责任人员处上一年年收入百分之六十至一百的罚款。',
    en: 'Concealing, faking the scene, destroying evidence: unit 1 to 5 million yuan; persons 60 to 100 % of income.',
    fines: [
      fine('first', 'unit', '事故发生单位', 'the unit', { minFen: wan(100), maxFen: wan(500) }),
      fine('person', 'person', '主要负责人、直接责任人员', 'principal and persons responsible', {
        minIncomeBasisPoints: 6_000,
        maxIncomeBasisPoints: 10_000,
      }),
    ],
  }),
  priced('R708-32', 'R708 32', 'V', {
    from: inForce.R708,
    keyedBy: 'act',
    zh: '未将应急预案报送备案、未建立应急值班制度等，逾期未改正的，处三万元以上五万元以下罚款；对责任人员处一万元以上二万元以下罚款。',
    en: 'Plan not filed, no duty system: not corrected 30,000 to 50,000 yuan; persons 10,000 to 20,000.',
    fines: [
      fine('refuses', 'unit', '逾期未改正', 'not corrected', { minFen: wan(3), maxFen: wan(5) }),
      fine('person', 'person', '责任人员', 'persons responsible', {
        minFen: wan(1),
        maxFen: wan(2),
      }),
    ],
  }),
  priced('ODL-72', 'ODL 72', 'V', {
    from: inForce.ODL,
    keyedBy: 'act',
    zh: '职业病防治管理违法，警告，责令限期改正；逾期不改正的，处五万元以上二十万元以下罚款（卫生健康部门决定）。',
    en: 'Occupational-health failures: warning, then 50,000 to 200,000 yuan (decided by the health department).',
    fines: [
      fine('refuses', 'unit', '逾期不改正', 'not corrected', { minFen: wan(5), maxFen: wan(20) }),
    ],
  }),
  priced('O16-26', 'O16 26', 'Vw', {
    from: inForce.O16,
    to: inForce.WSL2014_LAST,
    keyedBy: 'act',
    zh: '未按规定上报隐患统计分析表等，警告，并处三万元以下罚款（旧规定）。',
    en: 'Hazard statistics not reported: warning and up to 30,000 yuan (old).',
    fines: [fine('first', 'unit', '初次', 'at first', { minFen: 0, maxFen: wan(3) })],
  }),
  entries('formula')('ENF-N3', 'PL 34; M12', 'V / U', {
    from: inForce.PL,
    keyedBy: 'decision',
    zh: '行政处罚裁量权基准应当公布并适用；从轻为幅度下限至百分之三十，一般为百分之三十至七十，从重为百分之七十至上限（默认，按本地基准配置）。',
    en: 'The published benchmark is applied: lighter up to 30 % of the range, ordinary 30 to 70 %, heavier from 70 % (default, set by the district).',
    amounts: {
      lighterFromBasisPoints: 0,
      lighterToBasisPoints: 3_000,
      ordinaryFromBasisPoints: 3_000,
      ordinaryToBasisPoints: 7_000,
      heavierFromBasisPoints: 7_000,
      heavierToBasisPoints: 10_000,
    },
  }),
];
