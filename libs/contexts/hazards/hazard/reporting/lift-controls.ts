import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, voided } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { lastReview } from '../stages.js';
import { handling, heads } from '../who-may.js';

/**
 * What was stopped is taken up again only after a review on site that it passed, and with consent
 * (WSL 65(3)).
 */
export const liftControls = knownCommand('LiftControls', {
  title: 'Consent to resume, measures lifted（审查同意恢复）',
  at: 'controls/lifting',
  by: heads,
  asks: { reason: fields.text({ about: 'Why it may go on（理由）' }) },
  who: handling(heads),
  repeat: (asked, { lifted }) =>
    again(lifted && { reason: lifted.reason }, asked, 'already-lifted'),
  stage: (hazard) => {
    if (hazard.controls.length === 0)
      refuse('no-measures', 'No measure stands（无现场处理措施）.', 'WSL 65(3)');
    if (!lastReview(hazard)?.passed)
      refuse(
        'review-first',
        'It is reviewed on site first, and must pass（须先经现场审查合格）.',
        'WSL 65(3)',
        'O16 23',
      );
  },
  rule: ({ reason }, hazard, act, { id: by }) => {
    const liftedOn = localDateOf(act.now);
    const content = { to: hazard.reported.report.subject.name, reason, liftedOn };
    return [
      {
        type: 'ControlsLifted',
        data: {
          reason,
          liftedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [forms.lifting, content]),
          clocks: voided(hazard, act.now, 'lifted', (clock) => clock === rules.suspension),
        },
      },
    ];
  },
});

export type LiftControls = MessageOf<typeof liftControls>;
