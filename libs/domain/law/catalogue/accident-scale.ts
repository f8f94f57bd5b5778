import { wan } from '#domain/kernel';
import { entries } from './build/builders.js';
import { inForce } from './build/dates.js';
import type { Tier } from './build/entry.js';

type Row = readonly [
  grade: Tier['grade'],
  tier: string,
  zh: string,
  deaths: number,
  injuries: number,
  lossWan: number,
  fine?: readonly [min: number, max: number],
];

const tiers = (mark: string, rows: readonly Row[], verified?: string): readonly Tier[] =>
  rows.map(([grade, tier, zh, deathsMin, seriousInjuriesMin, lossWan, fine]) => ({
    grade,
    tier,
    zh,
    deathsMin,
    seriousInjuriesMin,
    lossMinFen: wan(lossWan),
    ...(fine && { minFen: wan(fine[0]), maxFen: wan(fine[1]) }),
    mark: tier === verified ? 'Vw S26' : mark,
  }));

const grades: readonly Row[] = [
  ['ordinary', 'ordinary', '一般事故', 0, 0, 0],
  ['larger', 'larger', '较大事故', 3, 10, 1_000],
  ['major', 'major', '重大事故', 10, 50, 5_000],
  ['extraordinary', 'extraordinary', '特别重大事故', 30, 100, 10_000],
];

const m14: readonly Row[] = [
  ['ordinary', 'a', '一般a', 0, 0, 0, [30, 50]],
  ['ordinary', 'b', '一般b', 1, 3, 300, [50, 70]],
  ['ordinary', 'c', '一般c', 2, 6, 500, [70, 100]],
  ['larger', 'larger-a', '较大a', 3, 10, 1_000, [100, 120]],
  ['larger', 'larger-b', '较大b', 5, 20, 2_000, [120, 150]],
  ['larger', 'larger-c', '较大c', 7, 30, 3_000, [150, 200]],
  ['major', 'major-a', '重大a', 10, 50, 5_000, [200, 400]],
  ['major', 'major-b', '重大b', 13, 60, 6_000, [400, 600]],
  ['major', 'major-c', '重大c', 15, 70, 7_000, [600, 1_000]],
  ['extraordinary', 'extraordinary-a', '特别重大a', 30, 100, 10_000, [1_000, 1_200]],
  ['extraordinary', 'extraordinary-b', '特别重大b', 40, 120, 15_000, [1_200, 1_500]],
  ['extraordinary', 'extraordinary-c', '特别重大c', 50, 150, 20_000, [1_500, 2_000]],
];

/**
 * Of the old scale only the columns of deaths are known; injuries and loss are those of the grade.
 */
const old: readonly Row[] = [
  ['ordinary', 'ordinary', '一般', 0, 0, 0, [20, 50]],
  ['larger', 'larger-a', '较大（3–5人）', 3, 10, 1_000, [50, 70]],
  ['larger', 'larger-b', '较大（6–9人）', 6, 30, 3_000, [70, 100]],
  ['major', 'major-a', '重大（10–14人）', 10, 50, 5_000, [100, 300]],
  ['major', 'major-b', '重大（15–29人）', 15, 70, 7_000, [300, 500]],
];

const tier = entries('tier');

/** §6.1 and §3.8. */
export const accidentScale = [
  entries('grade')('ACC-GRADE', 'R493 3', 'V', {
    from: inForce.R493,
    keyedBy: 'act',
    zh: '事故等级按死亡人数、重伤（含急性工业中毒）人数、直接经济损失三项中最重者确定；“以上”包括本数，“以下”不包括本数。',
    en: 'The grade is the heaviest of deaths, serious injuries and direct loss.',
    tiers: tiers('V', grades),
  }),
  tier('M14-TIERS', '2015 tiers', 'Vw S26', {
    from: inForce.WSL2014,
    to: inForce.WSL2014_LAST,
    keyedBy: 'act',
    zh: '事故罚款分档（2015年规定）：一般二十至五十万元（瞒报五十万元），较大、重大按死亡人数分档。',
    en: 'Old tiers of 2015, by deaths.',
    tiers: tiers('Vw S26', old),
  }),
  tier('M14-TIERS', 'M14 14-17', 'U', {
    from: inForce.M14,
    keyedBy: 'act',
    zh: '生产安全事故罚款分档（应急管理部令第14号，在安全生产法第114条幅度内）。',
    en: 'Fine tiers of M14, within the ranges of WSL 114.',
    tiers: tiers('U', m14, 'larger-a'),
  }),
  entries('formula')('M14-PRINCIPAL', 'FR15 4, 11, 13', 'Vw S26,S64', {
    from: inForce.FR15,
    to: inForce.FR15_LAST,
    keyedBy: 'act',
    zh: '主要负责人（2015年规定，2024-02-29止）：不立即组织抢救百分之一百，迟报百分之六十至八十，漏报百分之四十至六十，擅离职守百分之八十至一百；破坏现场、转移财产、拒绝调查、作伪证百分之八十至九十，谎报、瞒报、逃匿百分之一百；收入不明的按上年省平均工资五至十倍。令14号的档次未取得，其后仅有WSL 110、R493 35、36的幅度。',
    en: 'Principal by the rule of 2015, to 2024-02-29, share of income: no rescue 100, late 60–80, omission 40–60, leaving post 80–100; scene or evidence 80–90; false, concealed, flight 100 %; income unknown: 5–10 times the average wage. Steps of M14 are not known: after that only the ranges of WSL 110, R493 35, 36.',
    amounts: {
      noRescueMinBasisPoints: 10_000,
      noRescueMaxBasisPoints: 10_000,
      lateReportMinBasisPoints: 6_000,
      lateReportMaxBasisPoints: 8_000,
      omissionMinBasisPoints: 4_000,
      omissionMaxBasisPoints: 6_000,
      leavingPostMinBasisPoints: 8_000,
      leavingPostMaxBasisPoints: 10_000,
      evidenceMinBasisPoints: 8_000,
      evidenceMaxBasisPoints: 9_000,
      concealmentMinBasisPoints: 10_000,
      concealmentMaxBasisPoints: 10_000,
      incomeUnknownTimesMin: 5,
      incomeUnknownTimesMax: 10,
    },
  }),
];
