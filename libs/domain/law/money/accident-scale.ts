import { type Fen, type LocalDate, refuse, unknown } from '#domain/kernel';
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.js';
import type { Entry, Tier } from '../catalogue/build/entry.js';

/**
 * What an accident did: people dead (missing included in the first report), seriously injured,
 * direct loss.
 */
export type Harm = Readonly<{ deaths: number; seriousInjuries: number; lossFen: Fen }>;

export type Graded = Readonly<{
  tier: Tier;
  cite: string;
  mark: string;
  version: LocalDate;
  /** Which of the three columns reached this step, and how far each of them got. */
  explanation: readonly Readonly<{ column: string; value: number; reaches: string }>[];
}>;

const columns = [
  ['deaths（死亡）', 'deaths', 'deathsMin'],
  ['serious injuries（重伤）', 'seriousInjuries', 'seriousInjuriesMin'],
  ['direct loss in fen（直接经济损失）', 'lossFen', 'lossMinFen'],
] as const;

const graded = (entry: Entry, harm: Harm): Graded => {
  for (const value of Object.values(harm))
    if (!Number.isSafeInteger(value) || value < 0)
      refuse('harm-not-whole', `${value} is no count（${value} 不是非负整数）.`, 'R493 3');
  const tiers = entry.tiers ?? [];
  const reached = columns.map(([column, field, min]) => ({
    column,
    value: harm[field],
    index: tiers.findLastIndex((tier) => tier[min] <= harm[field]),
  }));
  const tier = tiers[Math.max(...reached.map(({ index }) => index))];
  if (!tier)
    return unknown(
      'tier-not-known',
      `${entry.cite} 未列该后果的档次，不得套用相邻档次 (${entry.cite} has no tier for such harm, and no other is taken for it).`,
    );
  return {
    tier,
    cite: entry.cite,
    mark: tier.mark,
    version: entry.from,
    explanation: reached.map(({ column, value, index }) => ({
      column,
      value,
      reaches: tiers[index]?.zh ?? '',
    })),
  };
};

/** Grade of an accident (事故等级, R493 3): the heaviest of the three columns. */
export const gradeOf = (
  harm: Harm,
  on: LocalDate,
  catalogue: Catalogue = standardCatalogue,
): Graded => graded(catalogue.inForce('ACC-GRADE', on), harm);

/**
 * Tier of the fine on the unit (M14, or the tiers of 2015 by date of the act), or unknown when none
 * was in force.
 */
export const tierOf = (
  harm: Harm,
  on: LocalDate,
  catalogue: Catalogue = standardCatalogue,
): Graded => graded(catalogue.inForce('M14-TIERS', on), harm);
