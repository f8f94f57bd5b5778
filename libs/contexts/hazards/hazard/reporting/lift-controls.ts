import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, voided } from '#domain/procedure';
import { siteReview } from '../../inspection/site-review.js';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { lastReview } from '../stages.js';
import { handling, heads } from '../who-may.js';
import { reviewedBy } from '../who-reviews.js';

const { optional, part, text } = fields;

/**
 * What was stopped is taken up again only after a review on site that it passed, and with consent
 * (WSL 65(3)). Where the hazard is not listed, or no longer, no review comes by itself: the consent
 * says who looked on site and what they saw.
 */
export const liftControls = knownCommand('LiftControls', {
  title: 'Consent to resume, measures lifted（审查同意恢复）',
  at: 'controls/lifting',
  by: heads,
  asks: {
    reason: text({ about: 'Why it may go on（理由）' }),
    review: optional(
      part(siteReview, { about: 'Who looked on site and what they saw（现场审查情况）' }),
    ),
  },
  who: (hazard, act, { review }) => {
    const who = handling(heads)(hazard, act);
    if (review) reviewedBy(hazard, act, review.officers);
    return who;
  },
  repeat: (asked, { lifted }) =>
    again(lifted && { reason: lifted.reason, review: lifted.review }, asked, 'already-lifted'),
  stage: (hazard, _, { review }) => {
    if (hazard.controls.length === 0)
      refuse('no-measures', 'No measure stands（无现场处理措施）.', 'WSL 65(3)');
    if (!review && !passedSince(hazard))
      refuse(
        'review-first',
        'It is reviewed on site first, and must pass: say who looked and what they saw（须先经现场审查合格，请填写现场审查人员及情况）.',
        'WSL 65(3)',
        'O16 23',
      );
  },
  rule: ({ reason, review }, hazard, act, { id: by }) => {
    const liftedOn = localDateOf(act.now);
    const said = { reason, ...(review && { review }), liftedOn };
    const content = { to: hazard.reported.report.subject.name, ...said };
    return [
      {
        type: 'ControlsLifted',
        data: {
          ...said,
          by,
          documents: drawUp(papersOf(hazard), act, [forms.lifting, content]),
          clocks: voided(hazard, act.now, 'lifted', (clock) => clock === rules.suspension),
        },
      },
    ];
  },
});

export type LiftControls = MessageOf<typeof liftControls>;

/** Whether a review has passed since what stands was ordered. */
const passedSince = (hazard: Known): boolean => {
  const ordered = hazard.controls.at(-1)?.controlledOn;
  return [lastReview(hazard), hazard.resumptions.at(-1)].some(
    (one) => one?.passed === true && ordered !== undefined && one.reviewedOn >= ordered,
  );
};
