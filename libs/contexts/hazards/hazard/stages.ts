import { type Act, localDateOf, refuse } from '#domain/kernel';
import type { Known } from './hazard.state.js';
import type { RectificationReviewed } from './rectifying/rectifying.events.js';

/** A hazard that was verified as a major one; no other is listed (WSL 41). */
export const verifiedMajor = ({ verified, rejected }: Known) => {
  if (rejected)
    return refuse(
      'hazard-rejected',
      '该隐患经核实不予认定，不再挂牌 (looked into and found to be none: it is not listed).',
      'HAZ-S2',
    );
  if (!verified)
    return refuse(
      'not-verified',
      'The hazard was not verified（隐患尚未核实认定，须先核实）.',
      'HAZ-S2',
    );
  return verified.grade === 'major'
    ? verified
    : refuse('not-major', 'It is no major hazard（一般隐患不挂牌）.', 'O16 3');
};

/** A hazard that is listed, and neither delisted nor ended. */
export const listedNow = ({ listed, delisted, ended }: Known) => {
  if (!listed) return refuse('not-listed', 'The hazard is not listed（未挂牌）.', 'HAZ-S5');
  notOver({ delisted, ended });
  return listed;
};

/** Its listing is not over: with it the hazard was gone, or is no major one. */
export const notOver = ({ delisted, ended }: Pick<Known, 'delisted' | 'ended'>): void => {
  if (delisted || ended)
    refuse('listing-over', 'The listing is over（已摘牌或者终止挂牌）.', 'HAZ-S18');
};

/** A listed hazard whose notice was served: its limit runs. */
export const underNotice = (hazard: Known) => {
  const { notice } = listedNow(hazard);
  const { served, limit } = hazard;
  return served && limit
    ? { notice, served, limit }
    : refuse(
        'notice-not-served',
        'Serve the notice of the listing first（须先送达挂牌督办通知书）.',
        'HAZ-S5',
      );
};

/**
 * One that nobody lists: an ordinary one, or the lister declined（一般隐患、不予挂牌）; proposed
 * anew, its correction goes on all the same (HAZ-S16).
 */
export const isUnlisted = ({ listed, declinedOnce, verified }: Known): boolean =>
  !listed && (declinedOnce === true || verified?.grade === 'ordinary');

/** Seen on site to be gone, without ever having been listed（未挂牌已整改消除）. */
export const isGone = ({ listed, reviews }: Pick<Known, 'listed' | 'reviews'>): boolean =>
  !listed && reviews.at(-1)?.passed === true;

/** A hazard that was put right is not reviewed or proposed again: found anew it is a new one. */
export const notGone = (hazard: Pick<Known, 'listed' | 'reviews'>): void => {
  if (isGone(hazard))
    refuse(
      'hazard-gone',
      '该隐患经现场复查已整改消除，再次发现的请另行上报 (seen on site to be gone: report it anew).',
      'HAZ-S16',
    );
};

/** The newest review since the last application. */
export const lastReview = ({ reviews }: Known) => reviews.at(-1);

type Purpose = RectificationReviewed['data']['purpose'];

/** What was applied for and nobody has reviewed to its end（待审查的申请）. */
export const pendingIn = (hazard: Known): readonly Purpose[] => {
  const review = lastReview(hazard);
  const accepting = hazard.applied && !(review && (!review.passed || review.last));
  const resuming = hazard.resuming && hazard.resumptions.length === 0;
  return [
    ...(accepting ? (['acceptance'] as const) : []),
    ...(resuming ? (['resumption'] as const) : []),
  ];
};

/** The limit is over and no acceptance was applied for. */
export const isPastLimit = ({ limit, applied }: Known, act: Act): boolean =>
  limit !== undefined && applied === undefined && localDateOf(act.now) > limit;

/** What was stopped goes on only with consent: that comes before the end. */
export const nothingStopped = ({ controls }: Known): void => {
  if (controls.length > 0)
    refuse(
      'measures-stand',
      'Consent first that what was stopped goes on（须先审查同意解除现场处理措施）.',
      'WSL 65(3)',
    );
};

/** What was asked of the government is answered before the listing ends（提请关闭已有结果）. */
export const closureAnswered = ({ closure, closureAnswer }: Known): void => {
  if (closure && !closureAnswer)
    refuse(
      'closure-open',
      '已提请政府关闭，尚未答复，须先登记政府答复 (closure was proposed: record first what the government answered).',
      'WSL 113',
      'HAZ-S13',
    );
};
