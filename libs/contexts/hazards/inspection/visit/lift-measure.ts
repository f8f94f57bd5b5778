import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, fitTogether, voided } from '#domain/procedure';
import { siteReview } from '../site-review.js';
import { findingOf } from '../findings.js';
import { plannedCommand } from '../inspection.state.js';
import { forms, papersOf } from '../papers.js';
import { headOf, heads, matching } from '../who-may.js';
import { stopClock } from './order-measure.js';

const { id, part, text } = fields;

/**
 * What was ordered on site for a finding ends: production and use go on only after two officers
 * looked, and with the consent of the head (INS-7, WSL 65(3)).
 */
export const liftMeasure = plannedCommand('LiftMeasure', {
  title: 'Consent to resume, measures on site lifted（审查同意恢复、解除现场处理措施）',
  at: 'measures/lifting',
  by: heads,
  asks: {
    findingId: id({ about: 'For which finding（针对的问题）' }),
    reason: text({ about: 'Why it may go on（理由）' }),
    review: part(siteReview, { about: 'Who looked on site and what they saw（现场审查情况）' }),
  },
  who: (inspection, act, { review }) => {
    const who = headOf(inspection, act);
    fitTogether(review.officers, matching(inspection.planned.scheme), act);
    return who;
  },
  repeat: (asked, { lifted }) => {
    const before = lifted.find(({ findingId }) => findingId === asked.findingId);
    const { findingId, reason, review } = before ?? asked;
    return again(before && { findingId, reason, review }, asked, 'already-lifted');
  },
  stage: (inspection, _, { findingId }) => {
    findingOf(inspection, findingId);
    if (!inspection.measures.some((one) => one.findingId === findingId))
      refuse('no-measures', 'No measure stands for it（该问题无现场处理措施）.', 'WSL 65(3)');
  },
  rule: (said, inspection, act, { id: by }) => {
    const liftedOn = localDateOf(act.now);
    const { unit } = inspection.planned.scheme;
    return [
      {
        type: 'MeasureLifted',
        data: {
          ...said,
          liftedOn,
          by,
          documents: drawUp(papersOf(inspection), act, [
            forms.lifting,
            { unit, ...said, liftedOn },
          ]),
          clocks: voided(
            inspection,
            act.now,
            'lifted（解除）',
            (clock) => clock === stopClock(said.findingId),
          ),
        },
      },
    ];
  },
});

export type LiftMeasure = MessageOf<typeof liftMeasure>;
