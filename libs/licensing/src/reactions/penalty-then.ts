import { caseStream } from '#enforcement/contract';
import type { PenaltyThen } from './whose-licences.js';

type CaseNews = NonNullable<(typeof caseStream)['event']>;

/** Outcomes of review and court after which the penalty is gone（撤销、确认无效）. */
export const fallenOutcomes: readonly string[] = ['revoked', 'void'];

const nothing = { items: [], kinds: [], bans: [], decisionNumber: '', fallen: false, lifted: [] };

/** What one more event of a case makes of its penalty. */
export const penaltyAfter = (
  was: PenaltyThen | undefined,
  event: CaseNews,
): PenaltyThen | undefined => {
  if (event.type === 'CaseFiled') return { ...nothing, party: event.data.party.id };
  if (!was) return was;
  switch (event.type) {
    case 'PenaltyDecided': {
      const { items, kinds, bans = [], decisionNumber } = event.data;
      return { ...was, items, kinds, bans, decisionNumber, fallen: false, lifted: [] };
    }
    case 'DecisionRevoked':
      return { ...was, fallen: true };
    case 'ReviewDecided':
    case 'JudgmentGiven':
      return fallenOutcomes.includes(event.data.outcome)
        ? { ...was, fallen: true }
        : { ...was, lifted: [...was.lifted, ...(event.data.lifted ?? [])] };
    case 'DecisionChanged':
      return { ...was, lifted: [...was.lifted, ...(event.data.lifted ?? [])] };
    default:
      return was;
  }
};
