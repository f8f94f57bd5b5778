import { type Act, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, voided } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { answeredAbove, mustBeAnsweredAbove, papersUnlessAbove } from '../listing/listed-above.js';
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
    ...answeredAbove,
  },
  who: headOfLister,
  repeat: (asked, { ended }) =>
    again(
      ended && { because: ended.because, reason: ended.reason, reference: ended.reference },
      asked,
      'already-ended',
    ),
  stage: (hazard, act, { because, reference }) => {
    listedNow(hazard);
    mustBeAnsweredAbove(hazard, { reference });
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
          ...papersUnlessAbove(said, papersOf(hazard, lister), act, [
            forms.ended,
            { subject, ...said, endedOn },
          ]),
          clocks: [
            ...voided(hazard, act.now, 'ended（终止挂牌）', (one) => !isClosureDuty(one)),
            // What nobody was told of needs no word of its end.
            ...(hazard.published ? [oweStep(act, hazard, rules.delistingPublication)] : []),
          ],
        },
      },
    ];
  },
});

/**
 * Closed is what the register says is gone, or what the government closed and every organ that was
 * told its part has done it; an area is not closed at all (E74).
 */
const mustBeClosed = (hazard: Known, { registry }: Act): void => {
  const { subject } = hazard.reported.report;
  if (subject.kind === 'area')
    refuse(
      'area-not-closed',
      '区域不适用关闭，不得以单位关闭终止挂牌 (an area is not closed: its listing does not end with that).',
      'E74',
      'HAZ-S20',
    );
  const status = registry.enterprise(subject.id)?.status;
  if (status !== undefined && gone.includes(status)) return;
  if (!carriedOut(hazard))
    refuse(
      'unit-works',
      '登记簿中该单位未关闭、注销，政府关闭决定也未全部落实，须先登记其关闭、注销或者各项关闭事项的落实 (neither gone by the register, nor was its closure carried out).',
      'HAZ-S20',
    );
};

const gone: readonly string[] = ['closed', 'cancelled'];

/** The government closes it, and each organ that was told its part did it（关闭事项均已落实）. */
const carriedOut = ({ closureAnswer, parts }: Known): boolean => {
  const all = Object.values(parts);
  return (
    closureAnswer?.closes === true &&
    all.length > 0 &&
    all.every(({ answer }) => answer?.answer === 'done')
  );
};

export type EndListing = MessageOf<typeof endListing>;
