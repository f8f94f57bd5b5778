import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, voided } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { answeredAbove, mustBeAnsweredAbove, papersUnlessAbove } from '../listing/listed-above.js';
import { forms, papersOf } from '../papers.js';
import { closureAnswered, lastReview, listedNow, nothingStopped } from '../stages.js';
import { headOfLister, heads } from '../who-may.js';

/**
 * All acceptances passed and what was stopped is released: the lister takes it off（摘牌、销号）,
 * and the media that told of it are told (HAZ-S18, HAZ-D16).
 */
export const delistHazard = knownCommand('DelistHazard', {
  title: 'Take it off the list（摘牌销号）',
  at: 'delisting',
  by: heads,
  asks: { reason: fields.text({ about: 'Why（摘牌理由）' }), ...answeredAbove },
  who: headOfLister,
  repeat: (asked, { delisted }) =>
    again(
      delisted && { reason: delisted.reason, reference: delisted.reference },
      asked,
      'already-delisted',
    ),
  stage: (hazard, _, asked) => {
    listedNow(hazard);
    mustBeAnsweredAbove(hazard, asked);
    const review = lastReview(hazard);
    if (!review?.passed || !review.last || review.purpose !== 'acceptance')
      refuse(
        'not-accepted',
        'Every acceptance must have passed（须全部验收合格）.',
        'HAZ-S18',
        'E73',
      );
    nothingStopped(hazard);
    mustNotBeClosed(hazard);
  },
  rule: (said, hazard, act, { id: by, capacity: { organ: lister } }) => {
    const delistedOn = localDateOf(act.now);
    const { subject } = hazard.reported.report;
    return [
      {
        type: 'HazardDelisted',
        data: {
          ...said,
          delistedOn,
          by,
          ...papersUnlessAbove(said, papersOf(hazard, lister), act, [
            forms.delisting,
            { subject, reason: said.reason, delistedOn },
          ]),
          clocks: voided(
            hazard,
            act.now,
            'delisted（摘牌）',
            (clock) => clock !== rules.delistingPublication,
          ),
        },
      },
    ];
  },
});

/** Whom the government closes is not accepted（政府决定关闭的，以关闭终止挂牌）. */
const mustNotBeClosed = (hazard: Known): void => {
  closureAnswered(hazard);
  if (hazard.closureAnswer?.closes)
    refuse(
      'closed-by-government',
      '政府已决定关闭该单位，不作摘牌，以单位关闭终止挂牌 (the government closes the unit: the listing ends with that).',
      'WSL 113',
      'HAZ-S20',
    );
};

export type DelistHazard = MessageOf<typeof delistHazard>;
