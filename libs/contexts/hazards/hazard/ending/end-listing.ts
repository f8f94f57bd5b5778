import { type Act, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, voided } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { closureAnswered, listedNow, nothingStopped } from '../stages.js';
import { headOfLister, heads } from '../who-may.js';
import { isClosureDuty } from './closure-duties.js';

const { oneOf, text } = fields;

/**
 * The unit closed and the hazard went with it, or a review found it to be no major one: the
 * listing ends with reasons, published where it was (HAZ-S20). What was stopped in a unit that
 * goes on is released first; in one that closed there is nothing left to release, and what other
 * organs owe so that it stays closed is owed on.
 */
export const endListing = knownCommand('EndListing', {
  title: 'End the listing（终止挂牌）',
  at: 'listing/end',
  by: heads,
  asks: {
    because: oneOf(['unit-closed', 'not-major'], { about: 'Ground（终止情形）' }),
    reason: text({ about: 'Why（理由）' }),
  },
  who: headOfLister,
  repeat: (asked, { ended }) =>
    again(ended && { because: ended.because, reason: ended.reason }, asked, 'already-ended'),
  stage: (hazard, act, { because }) => {
    listedNow(hazard);
    if (because === 'unit-closed') mustBeClosed(hazard, act);
    if (because === 'not-major') {
      nothingStopped(hazard);
      closureAnswered(hazard);
    }
  },
  rule: (said, hazard, act, { id: by, capacity: { organ: lister } }) => {
    const endedOn = localDateOf(act.now);
    const { subject } = hazard.reported.report;
    return [
      {
        type: 'ListingEnded',
        data: {
          ...said,
          endedOn,
          by,
          documents: drawUp(papersOf(hazard, lister), act, [
            forms.ended,
            { subject, ...said, endedOn },
          ]),
          clocks: [
            ...voided(hazard, act.now, 'ended（终止挂牌）', (one) => !isClosureDuty(one)),
            oweStep(act, hazard, rules.delistingPublication),
          ],
        },
      },
    ];
  },
});

/** The register knows it as working, and no government closed it: it did not close. */
const mustBeClosed = ({ reported: { report }, closureAnswer }: Known, { registry }: Act): void => {
  if (report.subject.kind !== 'unit' || closureAnswer?.closes) return;
  if (registry.enterprise(report.subject.id)?.status === 'active')
    refuse(
      'unit-works',
      '登记簿中该单位仍为存续，须先登记其关闭、注销或者政府关闭决定 (the register knows the unit as working).',
      'HAZ-S20',
    );
};

export type EndListing = MessageOf<typeof endListing>;
