import { type Law, type LocalDate, plusDays, refuse, startOfDay } from '#domain/kernel';
import { remedyPending } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';

const later = (a: LocalDate, b: LocalDate | undefined): LocalDate => (b && b > a ? b : a);

const endOf = (law: Law, rule: string, on: LocalDate): LocalDate =>
  law.clock(rule, { start: startOfDay(on) }).dueDate;

/**
 * Last days of the two remedies against the decision itself (ARL 20, ALL 46). `litigation` is
 * absent where review comes first.
 */
export const remedyEnds = (
  { served, penalty, filed }: Case,
  law: Law,
): Readonly<{ review: LocalDate; litigation?: LocalDate }> | undefined => {
  if (!served) return undefined;
  const told = penalty?.remediesTold !== false;
  const review = endOf(law, told ? rules.review : rules.reviewUntold, served.servedOn);
  // After a summary penalty nobody can sue without a review, so its period alone decides (ARL 23).
  if (filed?.procedure === 'summary') return { review };
  return { review, litigation: endOf(law, rules.litigation, served.servedOn) };
};

/** Last day to sue after a review, once there is a result. */
export const suitAfterReviewEnds = ({ review }: Case, law: Law): LocalDate | undefined => {
  const on =
    review?.decided?.receivedOn ??
    (review?.answered?.answer === 'not-accepted' ? review.answered.answeredOn : undefined);
  return on && endOf(law, rules.litigationAfterReview, on);
};

/** A review that ended in a decision: from then on only the fifteen days to sue are left. */
export const decidedOnMerits = ({ review }: Case): boolean =>
  review?.decided !== undefined && review.decided.outcome !== 'withdrawn';

/** Refuses what waits for the end of the days to sue while nobody knows when they began. */
export const receiptUnknown = (): never =>
  refuse(
    'review-receipt-unknown',
    '尚未登记当事人收到复议决定之日，起诉期限无法确定，请先登记（record first when the party received the review decision）.',
    'ALL 45',
  );

/**
 * The last day on which the party could still seek a remedy, or the day a judgment took effect.
 * Nothing while a remedy runs. A review that was refused or withdrawn does not shorten the time the
 * party had anyway.
 */
export const finalOn = (state: Case, law: Law): LocalDate | undefined => {
  const ends = remedyEnds(state, law);
  if (!ends || remedyPending(state)) return undefined;
  const judged = state.litigation?.judged;
  if (judged) return judged.effectiveOn;
  const unused = later(ends.review, ends.litigation);
  const afterReview = suitAfterReviewEnds(state, law);
  // Nothing until it is known when the party received the review decision (ALL 45).
  if (decidedOnMerits(state)) return afterReview;
  return afterReview ? later(afterReview, unused) : unused;
};

/**
 * First and last day on which the court may be asked. `from` is absent until a demand is served.
 */
export type CourtWindow = Readonly<{ finalOn: LocalDate; from?: LocalDate; to: LocalDate }>;

/**
 * When the bureau may ask the court to execute（申请强制执行）: after both remedies are over (E25,
 * E26) and the ten working days of the demand have passed, until three months after the remedies
 * ended (CL 53, 54). Absent while a remedy runs or before service.
 */
export const courtWindow = (state: Case, law: Law): CourtWindow | undefined => {
  const final = finalOn(state, law);
  if (!final) return undefined;
  const to = endOf(law, rules.court, final);
  const demanded = state.court.demand?.servedOn;
  if (!demanded) return { finalOn: final, to };
  return {
    finalOn: final,
    from: plusDays(later(final, endOf(law, rules.demand, demanded)), 1),
    to,
  };
};
