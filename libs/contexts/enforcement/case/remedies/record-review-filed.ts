import {
  type Act,
  type Command,
  type Decide,
  type Interval,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { alreadySo, notBefore, start, stop } from '#domain/procedure';
import { notArchived, type Served, servedPenalty } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

/** `impediment`: time lost to force majeure or other good cause does not count (ARL 20). */
export type RecordReviewFiled = Command<
  'RecordReviewFiled',
  { reviewOrgan: string; reference: string; claims: string; impediment?: Interval }
>;

const inTime = (
  { served, penalty }: Served,
  impediment: Interval | undefined,
  on: LocalDate,
  act: Act,
): void => {
  const rule = penalty.remediesTold ? rules.review : rules.reviewUntold;
  const excluded = impediment ? { excluded: [impediment] } : {};
  const last = act.law.clock(rule, { start: startOfDay(served.servedOn), ...excluded }).dueDate;
  if (on > last)
    refuse(
      'review-period-over',
      `The time to apply for review ended on ${last}（复议申请期限已过）.`,
      'ARL 20',
      'ENF-D19',
    );
};

/**
 * 申请行政复议. An officer records that the party asked for review. The decision stays enforceable, only the surcharge
 * stands still until the result (PL 73); the review organ has five working days to answer, or has accepted (ARL 30). A
 * closed case is opened again by it.
 */
export const recordReviewFiled: Decide<RecordReviewFiled, Case, CaseEvent> = (
  { reviewOrgan, reference, claims, impediment },
  state,
  act,
) => {
  staffOf(state, act);
  if (alreadySo(state.review, { reviewOrgan, reference, claims })) return [];
  notArchived(state);
  const penalty = servedPenalty(state);
  if (state.review)
    refuse('review-filed', 'A review was applied for already（已申请复议）.', 'ARL 20', 'ARL 30');
  if (state.litigation)
    refuse('litigation-filed', 'Whoever has sued may not ask for review（已起诉）.', 'ARL 29');
  notBefore(act, penalty.served.servedOn, 'service of the decision（送达决定书）');
  const filedOn = localDateOf(act.validAt);
  inTime(penalty, impediment, filedOn, act);
  const acceptance = {
    name: rules.reviewAcceptance,
    rule: rules.reviewAcceptance,
    duty: 'legal-reviewer',
  } as const;
  const changes = [...stop(state, act.validAt, rules.review), start(act, acceptance)];
  return [
    { type: 'ReviewFiled', data: { reviewOrgan, reference, claims, filedOn, clocks: changes } },
  ];
};
