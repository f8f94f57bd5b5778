import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import {
  type Act,
  type LocalDate,
  localDateOf,
  refuse,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { alreadySo, stop } from '#domain/procedure';
import { decidedOnMerits, remedyEnds, suitAfterReviewEnds } from '../court/court-window.js';
import { reviewPending, servedPenalty } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';

const { text } = fields;

/** Whoever let the time of the review pass that had to come before may sue no more (ARL 23). */
const reviewStillPossible = (state: Case, on: LocalDate, act: Act): void => {
  const last = remedyEnds(state, act.law)?.review;
  if (!state.review && last && on > last)
    refuse(
      'review-period-over',
      `复议前置的期限已于 ${last} 届满，不得再起诉（no suit without a review, and its time ended on ${last}）.`,
      'ARL 20',
      'ARL 23',
    );
};

const reviewComesFirst = (state: Case, on: LocalDate, act: Act): void => {
  const owed = state.filed?.procedure === 'summary' && !suitAfter(state);
  if (owed) reviewStillPossible(state, on, act);
  if (owed)
    refuse(
      'review-comes-first',
      'Against a penalty decided on the spot review comes before the court（不服当场处罚的，应当先申请复议，再起诉）.',
      'ARL 23',
    );
  if (reviewPending(state))
    refuse('review-running', 'No suit while the review runs（复议期间不得起诉）.', 'ARL 29');
};

const suitAfter = ({ review }: Case): boolean =>
  review?.decided !== undefined || review?.answered?.answer === 'not-accepted';

/** The last day to sue; nothing while nobody knows when the review decision was received. */
const lastDayToSue = (state: Case, act: Act): LocalDate | undefined => {
  const after = suitAfterReviewEnds(state, act.law);
  if (decidedOnMerits(state)) return after;
  const own = remedyEnds(state, act.law)?.litigation;
  const withdrawn = state.review?.decided !== undefined;
  const ends = after && !withdrawn ? [after] : [after, own];
  return ends
    .filter((end) => end !== undefined)
    .toSorted()
    .at(-1);
};

const inTime = (state: Case, on: LocalDate, act: Act): void => {
  const last = lastDayToSue(state, act);
  if (last && on > last)
    refuse(
      'litigation-period-over',
      `The time to sue ended on ${last}（起诉期限已于 ${last} 届满）.`,
      'ALL 45',
      'ALL 46',
      'ENF-D21',
    );
};

/**
 * 提起行政诉讼. The court has taken up the party's suit. The surcharge stands still until the
 * judgment (PL 73).
 */
export const recordLitigationFiled = caseCommand('RecordLitigationFiled', {
  title: 'Record a suit（行政诉讼）',
  at: 'litigation',
  by: staff,
  asks: {
    court: text({ about: 'Court（人民法院）', max: 200 }),
    courtCaseNumber: text({ about: 'Number of the court case（法院案号）', max: 100 }),
  },
  afterArchive: true,
  who: staffOf,
  repeat: (asked, state) => alreadySo(state.litigation, asked),
  late: since.reviewDecided,
  rule: (asked, state, act) => {
    servedPenalty(state);
    if (state.litigation)
      refuse('litigation-filed', 'There has been a suit already（已起诉）.', 'ALL 46');
    const filedOn = localDateOf(act.validAt);
    reviewComesFirst(state, filedOn, act);
    inTime(state, filedOn, act);
    const { court, courtCaseNumber } = asked;
    const changes = stop(state, act.validAt, rules.litigation);
    return [
      { type: 'LitigationFiled', data: { court, courtCaseNumber, filedOn, clocks: changes } },
    ];
  },
});

export type RecordLitigationFiled = MessageOf<typeof recordLitigationFiled>;
