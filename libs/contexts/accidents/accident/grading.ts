import { type Fen, type Law, type LocalDate, Refusal } from '#domain/kernel';
import { gradeOf, type Harm, tierOf } from '#domain/law';
import type { Danger, Figures } from './facts.js';

export type Grade = 'ordinary' | 'larger' | 'major' | 'extraordinary';

/**
 * Within which range the unit is fined for such harm（罚款分档）; `mark` says how sure the row is.
 */
export type FineTier = Readonly<{ name: string; minFen: Fen; maxFen: Fen; mark: string }>;

/** Why it is a grave near-accident（较大涉险事故）. */
export type Near = 'endangered' | 'trapped' | 'evacuated' | 'pollution' | 'important-place';

/** What an accident counts as by what is known（事故等级）; computed, nobody types it in. */
export type Grading = Readonly<{
  /** Nothing where nobody was hurt and nothing lost. */
  grade?: Grade;
  /** How far each column reaches（死亡、重伤、损失各自达到的等级）. */
  reaches: readonly string[];
  tier?: FineTier;
  near: readonly Near[];
}>;

/** Grades from the lightest on. */
export const gradeWords: readonly Grade[] = ['ordinary', 'larger', 'major', 'extraordinary'];
const isGrade = (word: string): word is Grade => gradeWords.some((one) => one === word);

/** Missing people count as dead as long as they are missing (E30). */
const harmOf = ({ deaths, missing, seriousInjuries, lossFen }: Figures): Harm => ({
  deaths: deaths + missing,
  seriousInjuries,
  lossFen,
});

const isHarm = ({ deaths, seriousInjuries, lossFen }: Harm): boolean =>
  deaths + seriousInjuries + lossFen > 0;

/** The tier of the day's table; nothing where no table speaks of that day (E72). */
const tierOn = (harm: Harm, on: LocalDate): FineTier | undefined => {
  try {
    const { tier } = tierOf(harm, on);
    const { zh: name, minFen, maxFen, mark } = tier;
    return minFen === undefined || maxFen === undefined
      ? undefined
      : { name, minFen, maxFen, mark };
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') return undefined;
    throw error;
  }
};

/** 较大涉险: one of its criteria is enough (ACL-20). */
const nearOf = (danger: Danger, law: Law, on: LocalDate): readonly Near[] => {
  const counts = ['endangered', 'trapped', 'evacuated'] as const;
  return [
    ...counts.filter((name) => danger[name] >= law.amount('ACL-20', name, on)),
    ...(danger.pollution ? (['pollution'] as const) : []),
    ...(danger.importantPlace ? (['important-place'] as const) : []),
  ];
};

/** `死亡1人：一般事故`, `直接经济损失3200000元：一般事故`; what did not happen reaches nothing. */
const asSaid = ({ column, value, reaches }: ReturnType<typeof gradeOf>['explanation'][number]) => {
  const name = /（(.+)）/.exec(column)?.[1] ?? column;
  const counted = column.includes('fen') ? `${value / 100}元` : `${value}人`;
  return `${name}${counted}：${reaches}`;
};

type Known = Readonly<{ counted: Figures; danger: Danger; on: LocalDate }>;

/**
 * Grade and tier of an accident by the law of its day (R493 3): the heaviest of deaths, serious
 * injuries and loss; beside it whether it is a grave near-accident, which has no grade (E87).
 */
export const gradingOf = ({ counted, danger, on }: Known, law: Law): Grading => {
  const harm = harmOf(counted);
  const near = nearOf(danger, law, on);
  if (!isHarm(harm)) return { reaches: [], near };
  const { tier, explanation } = gradeOf(harm, on);
  const fine = tierOn(harm, on);
  return {
    ...(isGrade(tier.grade) && { grade: tier.grade }),
    reaches: explanation.filter(({ value }) => value > 0).map(asSaid),
    ...(fine && { tier: fine }),
    near,
  };
};

/** 较大以上: investigated above the district (R493 19). */
export const isAbove = ({ grade }: Grading): boolean => grade !== undefined && grade !== 'ordinary';

/** 重大以上: two follow-ups a day. */
export const isMajor = ({ grade }: Grading): boolean =>
  grade === 'major' || grade === 'extraordinary';

/** Whether one is the graver of the two. */
export const isGraver = (one: Grading, than: Grading): boolean =>
  rank(one.grade) > rank(than.grade);
const rank = (grade: Grade | undefined): number => (grade ? gradeWords.indexOf(grade) : -1);
