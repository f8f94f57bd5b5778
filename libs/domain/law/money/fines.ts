import { type Fen, type Law, type LocalDate, refuse, share, showFen } from '#domain/kernel';
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.js';
import type { FineRange, Words } from '../catalogue/build/entry.js';
import { articleId } from './articles.js';

/** Steps of the published benchmark (裁量基准): 从轻 / 一般 / 从重. */
export type BenchmarkStep = 'lighter' | 'ordinary' | 'heavier';

export type FineTable = Readonly<{
  article: string;
  cite: string;
  mark: string;
  version: LocalDate;
  text: Words;
  ranges: readonly FineRange[];
}>;

/**
 * The fines of an article (`WSL 101`, `LIC-B3`) in force on a date: the day of the act, by
 * substantive law. Unknown (404) when the article is not in the fine table or was not in force.
 */
export const finesFor = (
  article: string,
  on: LocalDate,
  catalogue: Catalogue = standardCatalogue,
): FineTable => {
  const entry = catalogue.inForce(articleId(article, catalogue) ?? article, on);
  return {
    article: entry.id,
    cite: entry.cite,
    mark: entry.mark,
    version: entry.from,
    text: entry.text,
    ranges: entry.fines ?? [],
  };
};

/**
 * What a range needs to become two amounts: last year's income for shares of it, the gain (or the
 * fine) for multiples.
 */
export type Means = Readonly<{ incomeFen?: Fen; gainFen?: Fen }>;

/** Least and most, in fen. */
export type Bounds = Readonly<{ minFen: Fen; maxFen: Fen }>;

export type FineBounds = Bounds &
  Readonly<{
    explanation: readonly Readonly<{ reason: string; fen: Fen; source: string }>[];
  }>;

const needed = (value: Fen | undefined, what: string, zh: string): Fen =>
  value ??
  refuse(
    'means-not-proven',
    `The fine needs evidence of ${what}（须有${zh}的证据，才能确定罚款幅度）.`,
    'E41',
  );

const ofIncome = (range: FineRange, min: number, { incomeFen }: Means): Bounds => {
  const income = needed(incomeFen, 'last year’s income', '上一年年收入');
  return {
    minFen: share(income, min),
    maxFen: share(income, range.maxIncomeBasisPoints ?? min),
  };
};

const ofGain = (range: FineRange, min: number, { gainFen }: Means): Bounds => {
  const gain = needed(gainFen, 'the gain or the earlier fine', '违法所得或者原罚款');
  if (gain < (range.gainFromFen ?? 0))
    refuse(
      'gain-below-range',
      `The gain ${showFen(gain)} is below ${showFen(range.gainFromFen ?? 0)}（违法所得 ${showFen(gain)} 不足 ${showFen(range.gainFromFen ?? 0)}）.`,
    );
  return { minFen: gain * min, maxFen: gain * (range.maxTimes ?? min) };
};

const gainBelow = ({ gainBelowFen }: FineRange, { gainFen = 0 }: Means): void => {
  if (gainBelowFen !== undefined && gainFen >= gainBelowFen)
    refuse(
      'gain-above-range',
      `The gain reaches ${showFen(gainBelowFen)}（违法所得已达 ${showFen(gainBelowFen)}）.`,
    );
};

/**
 * The range in fen. Refuses when income or gain is needed and not proven, or the gain belongs to
 * another range.
 */
export const boundsOf = (range: FineRange, means: Means = {}): Bounds => {
  const { minFen, maxFen, minIncomeBasisPoints, minTimes } = range;
  if (minIncomeBasisPoints !== undefined) return ofIncome(range, minIncomeBasisPoints, means);
  if (minTimes !== undefined) return ofGain(range, minTimes, means);
  gainBelow(range, means);
  return minFen === undefined || maxFen === undefined
    ? refuse(
        'range-without-fine',
        `This step has no fine: ${range.when.en}（该档次没有罚款：${range.when.zh}）.`,
      )
    : { minFen, maxFen };
};

export type Benchmark = Readonly<{ law: Law; on: LocalDate; means?: Means }>;

/** The point of the range at so many basis points, whole fen, exact. */
const pointOf = (minFen: Fen, maxFen: Fen, basisPoints: number): Fen =>
  minFen + share(maxFen - minFen, basisPoints);

/**
 * The part of a range that a step of the benchmark leaves (ENF-N3), whole fen. The version of the
 * benchmark is the one in force on the day of the decision; it and the step are to be stored with
 * the decision.
 */
export const fineWithin = (
  range: FineRange,
  step: BenchmarkStep,
  { law, on, means }: Benchmark,
): FineBounds => {
  const bounds = boundsOf(range, means);
  const from = law.cited('ENF-N3', `${step}FromBasisPoints`, on);
  const to = law.cited('ENF-N3', `${step}ToBasisPoints`, on);
  const minFen = pointOf(bounds.minFen, bounds.maxFen, from.value);
  const maxFen = pointOf(bounds.minFen, bounds.maxFen, to.value);
  const source = `${from.law} (${from.version})`;
  return {
    minFen,
    maxFen,
    explanation: [
      {
        reason: `range from（法定幅度下限）: ${range.when.en}`,
        fen: bounds.minFen,
        source: range.when.zh,
      },
      { reason: 'range to（法定幅度上限）', fen: bounds.maxFen, source: range.when.zh },
      {
        reason: `${step} from ${from.value / 100} % of the range（基准下限）`,
        fen: minFen,
        source,
      },
      { reason: `${step} to ${to.value / 100} % of the range（基准上限）`, fen: maxFen, source },
    ],
  };
};
