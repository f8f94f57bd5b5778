import { caseStream, type PenaltyDecided } from '#contexts/enforcement/contract';
import type { About } from '#domain/kernel';
import { counting, type LookingReaction, striking, type Telling } from '#platform/following';
import { closureRule } from '../hazard/ending/closure-count.js';
import { hazardStream } from '../hazard/hazard.stream.js';

type CaseNews = NonNullable<(typeof caseStream)['event']>;

/** A penalty on a unit as its case tells of it up to an event. */
export type PenaltyOfUnit = Readonly<{ unit: string; decided: PenaltyDecided['data'] }>;

/** What has to be looked up: whose penalty it is, and which hazards that unit has. */
export type UnitsAndHazards = Readonly<{
  /** Nothing where none is decided, or the party is no unit: persons' fines do not count. */
  penaltyAt: (about: Pick<About, 'stream' | 'revision'>) => Promise<PenaltyOfUnit | undefined>;
  /** The hazards of that unit that were on record by that position. */
  hazardsOf: (unit: string, by: About['position']) => Promise<readonly string[]>;
}>;

/** Under which law it counts, if under any: WSL, and by the second reading HSL (HZL-12, 13). */
const lawOf = ({ workSafetyLaw, basis }: PenaltyDecided['data']): 'WSL' | 'HSL' | undefined => {
  if (workSafetyLaw) return 'WSL';
  return basis.some((article) => article.startsWith('HSL ')) ? 'HSL' : undefined;
};

/** How many fines on the unit stand in it（按项计次的罚款项数）. */
const finesOf = ({ items }: PenaltyDecided['data']): number =>
  Math.max(1, items.filter(({ fineFen }) => fineFen > 0).length);

const illegal = ({ outcome }: Readonly<{ outcome: string }>): boolean => outcome === 'illegal';

/**
 * A penalty on a unit counts for each of its hazards that exists (HAZ-D10; WSL 113(1)), and no
 * longer when it is revoked, illegal or void (HZL-12).
 */
export const countPenalties = (look: UnitsAndHazards): LookingReaction<CaseNews> => {
  const told = async (about: About): Promise<readonly Telling[]> => {
    const penalty = await look.penaltyAt(about);
    const as = penalty && lawOf(penalty.decided);
    if (!as) return [];
    const { decisionNumber: fact, decidedOn: on } = penalty.decided;
    const times = finesOf(penalty.decided);
    const hazards = await look.hazardsOf(penalty.unit, about.position);
    return hazards.map((id) => ({
      category: hazardStream.category,
      id,
      fact: { rule: closureRule, fact, on, as, ...(times > 1 && { times }) },
    }));
  };
  const strike = async (about: About) => striking(await told(about), about);
  return {
    name: 'hazards.count-penalties',
    from: caseStream,
    on: {
      PenaltyDecided: async (_, about) => counting(await told(about), about),
      ReviewDecided: async (decided, about) => (illegal(decided) ? strike(about) : []),
      JudgmentGiven: async (given, about) => (illegal(given) ? strike(about) : []),
    },
    undo: { PenaltyDecided: async (_, about, back) => striking(await told(about), back) },
  };
};
