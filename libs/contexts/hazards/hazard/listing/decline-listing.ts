import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { oweStep, removalDuty } from '../duties.js';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { notGone } from '../stages.js';
import { headWhoWasAsked, heads } from '../who-may.js';

/** It is not listed, and why; ordinary correction goes on (HAZ-S16). */
export const declineListing = knownCommand('DeclineListing', {
  title: 'Do not list, with reasons（不予挂牌）',
  at: 'listing/refusal',
  by: heads,
  asks: { reason: fields.text({ about: 'Why not（不予挂牌理由）' }) },
  who: headWhoWasAsked,
  repeat: (asked, { declined }) =>
    again(declined && { reason: declined.reason }, asked, 'already-declined'),
  stage: (hazard) => {
    if (hazard.listed) refuse('already-listed', 'It is listed already（已挂牌）.', 'HAZ-S16');
    notGone(hazard);
  },
  rule: ({ reason }, hazard, act, { id: by, capacity: { organ: lister } }) => {
    const declinedOn = localDateOf(act.now);
    const content = { subject: hazard.reported.report.subject, reason, declinedOn };
    return [
      {
        type: 'ListingDeclined',
        data: {
          reason,
          declinedOn,
          by,
          documents: drawUp(papersOf(hazard, lister), act, [forms.declined, content]),
          clocks: [
            ...stop(hazard, act.now, rules.decide),
            ...(hazard.clocks[removalDuty] ? [] : [oweStep(act, hazard, removalDuty)]),
          ],
        },
      },
    ];
  },
});

export type DeclineListing = MessageOf<typeof declineListing>;
