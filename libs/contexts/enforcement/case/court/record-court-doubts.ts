import { type Command, type Decide, localDateOf, refuse, startOfDay } from '#domain/kernel';
import { alreadySo, notBefore } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { applicationOf } from './record-court-answer.js';
import type { CaseEvent } from '../case.events.js';

export type RecordCourtDoubts = Command<'RecordCourtDoubts', { doubts: string }>;

/** 法院听取意见. With obvious defects the court hears both sides and rules within thirty days instead of seven (CL 58). */
export const recordCourtDoubts: Decide<RecordCourtDoubts, Case, CaseEvent> = (
  asked,
  state,
  act,
) => {
  staffOf(state, act);
  const { answered, doubted, ruled } = state.court;
  if (alreadySo(doubted, asked)) return [];
  notClosed(state);
  applicationOf(state);
  if (answered?.answer !== 'accepted' || doubted || ruled)
    return refuse('court-not-examining', 'The court is not examining it（非审查阶段）.', 'CL 58');
  notBefore(act, answered.answeredOn, 'the court accepted（受理）');
  const facts = { start: startOfDay(answered.answeredOn) };
  const set = act.law.set(rules.courtRulingInDoubt, facts, 'officer');
  const { doubts } = asked;
  const doubtedOn = localDateOf(act.validAt);
  const why = 'the court has doubts（法院有疑义）';
  const changes = [{ op: 'move', clock: rules.courtRuling, set, why }] as const;
  return [{ type: 'CourtDoubted', data: { doubts, doubtedOn, clocks: changes } }];
};
