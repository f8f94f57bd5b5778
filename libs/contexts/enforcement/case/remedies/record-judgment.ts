import { type Command, type Decide, type Fen, localDateOf, refuse } from '#domain/kernel';
import type { PenaltyKind } from '../shared.events.js';
import { alreadySo, notBefore } from '#domain/procedure';
import { courtWindowClock } from './after-expiry.js';
import { notArchived } from '../standing-penalty.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { clocksOfResult, fineAfter } from './remedy-result.js';
import { liftedBy } from './lifted.js';
import type { RemedyOutcome } from './remedies.events.js';
import type { CaseEvent } from '../case.events.js';

/** `fineFen`, with `changed` only, is the fine that stands from now on. */
export type RecordJudgment = Command<
  'RecordJudgment',
  {
    outcome: RemedyOutcome;
    judgmentNumber: string;
    reasons: string;
    fineFen?: Fen;
    /** Kinds of penalty that no longer stand, with `changed` only. */
    lifted?: readonly PenaltyKind[];
  }
>;

/**
 * 生效裁判. Recorded when the judgment has taken effect: from the next day the surcharge counts on if the fine stands; a
 * decision that falls takes everything with it (ALL 69-77).
 */
export const recordJudgment: Decide<RecordJudgment, Case, CaseEvent> = (asked, state, act) => {
  staffOf(state, act);
  const { litigation } = state;
  if (alreadySo(litigation?.judged, asked)) return [];
  notArchived(state);
  if (!litigation || litigation.judged)
    return refuse('no-litigation-running', 'No suit is running（无在审诉讼）.', 'ALL 46');
  notBefore(act, litigation.filedOn, 'the suit（起诉）');
  const { outcome, judgmentNumber, reasons } = asked;
  const fineFen = fineAfter(state, asked);
  const lifted = liftedBy(state, asked);
  const effectiveOn = localDateOf(act.validAt);
  const judged = { outcome, judgmentNumber, fineFen, reasons, effectiveOn };
  const clocks = [
    ...clocksOfResult(state, outcome, act),
    ...courtWindowClock({ ...state, fineFen, litigation: { ...litigation, judged } }, act),
  ];
  return [
    {
      type: 'JudgmentGiven',
      data: { outcome, judgmentNumber, fineFen, reasons, lifted, effectiveOn, clocks },
    },
  ];
};
