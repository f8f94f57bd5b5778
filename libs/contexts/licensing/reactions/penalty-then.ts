import { caseStream } from '#contexts/enforcement/contract';
import type { PenaltyThen } from './whose-licences.js';

type CaseNews = NonNullable<(typeof caseStream)['event']>;

/** Outcomes of review and court after which the penalty is gone（撤销、确认无效）. */
export const fallenOutcomes: readonly string[] = ['revoked', 'void'];

const nothing = {
  items: [],
  kinds: [],
  bans: [],
  decisionNumber: '',
  fallen: false,
  lifted: [],
  inQuestion: false,
  anew: 0,
};

type Result = Readonly<{ outcome?: string; lifted?: PenaltyThen['lifted'] }>;

const afterResult = (was: PenaltyThen, { outcome = '', lifted = [] }: Result): PenaltyThen =>
  fallenOutcomes.includes(outcome)
    ? { ...was, fallen: true }
    : { ...was, lifted: [...was.lifted, ...lifted] };

/** What one more event of a case makes of its penalty. */
export const penaltyAfter = (
  was: PenaltyThen | undefined,
  event: CaseNews,
): PenaltyThen | undefined => {
  if (event.type === 'CaseFiled') return { ...nothing, party: event.data.party.id };
  if (event.type === 'PartyIdentified')
    return was && { ...was, party: event.data.identification.party.id };
  return was && afterDecision(was, event);
};

/** What became known late: another day of service, what puts the decision in question. */
const afterLateTruth = (was: PenaltyThen, event: CaseNews): PenaltyThen => {
  switch (event.type) {
    case 'DecisionServed':
      return { ...was, servedOn: event.data.servedOn };
    case 'HearingRequestFound':
    case 'DefenceFound':
      return { ...was, inQuestion: true };
    case 'DecisionUpheld':
      return { ...was, inQuestion: false, anew: was.anew + 1 };
    case 'ServiceCorrected': {
      const { of, servedOn, questions } = event.data;
      const inQuestion = was.inQuestion || questions !== undefined;
      return of === 'decision'
        ? { ...was, inQuestion, servedOn, anew: was.anew + 1 }
        : { ...was, inQuestion };
    }
    default:
      return was;
  }
};

const afterDecision = (was: PenaltyThen, event: CaseNews): PenaltyThen => {
  switch (event.type) {
    case 'PenaltyDecided': {
      const { items, kinds, bans = [], decisionNumber } = event.data;
      return { ...nothing, party: was.party, items, kinds, bans, decisionNumber };
    }
    case 'DecisionRevoked':
      return afterResult(was, { outcome: 'revoked' });
    case 'ReviewDecided':
    case 'JudgmentGiven':
    case 'DecisionChanged':
      return afterResult(was, event.data);
    default:
      return afterLateTruth(was, event);
  }
};
