import { type Command, type Decide, localDateOf, refuse, startOfDay } from '#domain/kernel';
import { notBefore } from '../stages.js';
import type { CourtDoubted } from './court.events.js';
import { alreadySo, notArchived, notClosed } from '../execution.guards.js';
import { clocks, rules } from '../execution.law.js';
import { asOfficer } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';
import { applicationOf } from './record-court-answer.js';

export type RecordCourtDoubts = Command<'RecordCourtDoubts', { doubts: string }>;

/** 法院听取意见. With obvious defects the court hears both sides and rules within thirty days instead of seven (CL 58). */
export const recordCourtDoubts: Decide<RecordCourtDoubts, Execution, CourtDoubted> = (
  asked,
  state,
  act,
) => {
  notArchived(state);
  asOfficer(state, act);
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
  const changes = [{ op: 'move', clock: clocks.courtRuling, set, why }] as const;
  return [{ type: 'CourtDoubted', data: { doubts, doubtedOn, clocks: changes } }];
};
