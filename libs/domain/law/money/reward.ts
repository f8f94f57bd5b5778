import { type Fen, type Law, type LocalDate, refuse, share, showFen, yuan } from '#domain/kernel';
import type { Tier } from '../catalogue/build/entry.js';

/** One step of a sum, for the person who asks why. */
export type StepOfSum = Readonly<{ reason: string; fen: Fen; source: string }>;
export type Sum = Readonly<{ fen: Fen; explanation: readonly StepOfSum[] }>;

/** The day the report came in chooses the rule; deaths and grade are the final ones (E49). */
export type RewardFacts = Readonly<{ reportedOn: LocalDate; law: Law }>;

/** Whole yuan, half up (D). */
const wholeYuan = (fen: Fen): Fen => yuan(Math.floor((fen + 50) / 100));

/** Between floor and cap, saying which of them decided. */
const clamped = (start: StepOfSum, floor: Fen | undefined, cap: Fen): readonly StepOfSum[] => {
  const { fen, source } = start;
  if (floor !== undefined && fen < floor)
    return [start, { reason: 'raised to the floor（最低奖励）', fen: floor, source }];
  return fen > cap ? [start, { reason: 'cut to the cap（最高奖励）', fen: cap, source }] : [start];
};

const sumOf = (explanation: readonly StepOfSum[]): Sum => ({
  fen: explanation.at(-1)?.fen ?? 0,
  explanation,
});

/**
 * Reward of a report that led to a fine (WHI-6): a share of the fine between floor and cap, whole
 * yuan. Refuses a report from before the formula of 2018: the rule of 2012 gives only limits, and
 * somebody must decide within them.
 */
export const rewardForFine = (fineFen: Fen, { reportedOn, law }: RewardFacts): Sum => {
  if (!(Number.isSafeInteger(fineFen) && fineFen > 0))
    refuse(
      'no-fine-no-share',
      'A reward by share needs a fine（未处罚款，不适用比例奖励）.',
      'WHI-6',
    );
  const rate = law.cited('WHI-6', 'basisPoints', reportedOn);
  const source = `${rate.law} (${rate.version}); WHI-6`;
  return sumOf(
    clamped(
      {
        reason: `${rate.value / 100} % of ${showFen(fineFen)}（按罚款比例）`,
        fen: wholeYuan(share(fineFen, rate.value)),
        source,
      },
      law.amount('WHI-6', 'floorFen', reportedOn),
      law.amount('WHI-6', 'capFen', reportedOn),
    ),
  );
};

/**
 * Reward for a concealed accident (WHI-7): so much per death that was concealed, by final grade, up
 * to the cap.
 */
export const rewardForConcealment = (
  deaths: number,
  grade: Tier['grade'],
  { reportedOn, law }: RewardFacts,
): Sum => {
  if (!(Number.isSafeInteger(deaths) && deaths > 0))
    refuse('no-concealed-death', 'Nothing was concealed（未查实瞒报死亡）.', 'WHI-7');
  const each = law.cited('WHI-7', `${grade}PerDeathFen`, reportedOn);
  return sumOf(
    clamped(
      {
        reason: `${deaths} × ${showFen(each.value)}（每人）`,
        fen: deaths * each.value,
        source: `${each.law} (${each.version}); WHI-7`,
      },
      undefined,
      law.amount('WHI-7', 'capFen', reportedOn),
    ),
  );
};
