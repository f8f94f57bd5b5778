import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { impediment } from '../said/case.shapes.js';
import { staff } from '../said/case.roles.js';
import {
  type Act,
  type Interval,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { alreadySo, start, stop } from '#domain/procedure';
import { type ServedPenalty, servedPenalty } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';

const { optional, part, text } = fields;

const inTime = (
  { served, penalty }: ServedPenalty,
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
      `The time to apply for review ended on ${last}（申请复议的期限已于 ${last} 届满）.`,
      'ARL 20',
      'ENF-D19',
    );
};

/**
 * 申请行政复议. An officer records that the party asked for review. The decision stays enforceable,
 * only the surcharge stands still until the result (PL 73); the review organ has five working days
 * to answer, or has accepted (ARL 30). A closed case is opened again by it.
 */
export const recordReviewFiled = caseCommand('RecordReviewFiled', {
  title: 'Record an application for review（行政复议申请）',
  at: 'administrative-review',
  by: staff,
  asks: {
    reviewOrgan: text({ about: 'Review organ（行政复议机关）', max: 200 }),
    reference: text({ about: 'Its reference（复议案号）', max: 100 }),
    claims: text({ about: 'What the party asks（复议请求）' }),
    impediment: optional(part(impediment, { about: 'Time that does not count（耽误期限情形）' })),
  },
  afterArchive: true,
  who: staffOf,
  repeat: ({ reviewOrgan, reference, claims }, state) =>
    alreadySo(state.review, { reviewOrgan, reference, claims }),
  late: since.served,
  rule: ({ reviewOrgan, reference, claims, impediment }, state, act) => {
    const penalty = servedPenalty(state);
    if (state.review)
      refuse('review-filed', 'A review was applied for already（已申请复议）.', 'ARL 20', 'ARL 30');
    if (state.litigation)
      refuse('litigation-filed', 'Whoever has sued may not ask for review（已起诉）.', 'ARL 29');
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
  },
});

export type RecordReviewFiled = MessageOf<typeof recordReviewFiled>;
