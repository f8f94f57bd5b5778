import { label, referable, type Standing } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { evolveCase } from '../case.evolve.js';
import { type Case, noCase } from '../case.state.js';
import { caseStream } from '../case.stream.js';
import { fallen } from '../standing-penalty.js';

/** What others may know of a case: of which acts it is, and whether it was decided. */
export type DecidedCaseFacts = Readonly<{ acts: readonly string[]; decided: boolean }>;

/** A decision that fell never was（被撤销、确认无效的，自始无效） (PL 38). */
const endedBy = (state: Case): Pick<Standing, 'ended'> =>
  fallen(state) ? { ended: { how: label('revoked', '撤销'), undone: true } } : {};

/** A case that another file rests on: the penalty that was ordered elsewhere（据以办结的案件）. */
export const decidedCaseReference = referable<Case, CaseEvent, DecidedCaseFacts>({
  stream: caseStream,
  title: label('penalty case', '行政处罚案件'),
  initial: noCase,
  evolve: evolveCase,
  undoneBy: ['ReviewDecided', 'JudgmentGiven', 'DecisionRevoked'],
  standing: (state): Standing<DecidedCaseFacts> | undefined => {
    const { handling, penalty, noPenalty } = state;
    if (!handling) return undefined;
    const told = state.filed ?? state.clue?.clue;
    const acts = (told?.acts ?? []).map(({ actId }) => actId);
    const decided = (penalty ?? noPenalty) !== undefined;
    const whose = { party: told?.party.id, organ: handling.organ };
    return { ...whose, ...endedBy(state), facts: { acts, decided } };
  },
});
