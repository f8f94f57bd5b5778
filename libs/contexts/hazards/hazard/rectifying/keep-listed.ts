import {
  type Act,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { again, start, voided } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { answeredAbove, mustBeAnsweredAbove, papersUnlessAbove } from '../listing/listed-above.js';
import { lastDay } from '../periods.js';
import { forms, papersOf } from '../papers.js';
import { isPastLimit, lastReview, underNotice } from '../stages.js';
import { headOfLister, heads } from '../who-may.js';
import { lastDayToAsk } from './last-day-to-ask.js';
import { newLimitDuty } from './new-limit.js';
import type { StaysListed } from './rectifying.events.js';

const { day, optional, text } = fields;

/**
 * Not up to standard, or the limit passed, with more time refused or not: it stays listed, by name,
 * under a new limit and in the next batch where the lister works in batches (HAZ-S17). A listing is
 * never closed by silence.
 */
export const keepListed = knownCommand('KeepListed', {
  title: 'It stays listed（继续挂牌）',
  at: 'listing/continuation',
  by: heads,
  asks: {
    limit: day({ about: 'New last day（新的整改期限）' }),
    reason: text({ about: 'Why（理由）' }),
    batch: optional(text({ about: 'Batch（批次）', max: 60 })),
    ...answeredAbove,
  },
  who: headOfLister,
  repeat: ({ limit, reason, batch, reference }, hazard, act) =>
    causeOf(hazard, act) === undefined &&
    again(
      hazard.stays && {
        limit: hazard.stays.limit,
        reason: hazard.stays.reason,
        batch: hazard.stays.batch,
        reference: hazard.stays.reference,
      },
      { limit, reason, batch, reference },
      'stays-otherwise',
    ),
  stage: (hazard, act, { limit, reference }) => {
    underNotice(hazard);
    mustBeAnsweredAbove(hazard, { reference });
    if (!causeOf(hazard, act) && hazard.answered?.granted === false)
      refuse(
        'limit-runs',
        `不予延期的，原期限${hazard.limit ?? ''}不变，届满前不得另定期限 (more time was refused: the limit runs on, and no other is set before its end).`,
        'HAZ-S17',
        'HAZ-D14',
      );
    if (!causeOf(hazard, act))
      refuse(
        'nothing-failed',
        'It stays listed when a review failed or the limit passed（未发生验收不合格或者期限届满）.',
        'HAZ-S17',
      );
    mustBeAfterToday(limit, act);
  },
  rule: (said, hazard, act, { id: by, capacity: { organ: lister } }) => {
    const decidedOn = localDateOf(act.now);
    const because = causeOf(hazard, act) ?? 'failed';
    const content = { to: hazard.reported.report.subject.name, ...said, because, decidedOn };
    const ends = [
      newLimitDuty,
      rules.limit,
      rules.askExtension,
      rules.acceptance,
      rules.answerExtension,
    ];
    const fresh = { start: startOfDay(decidedOn), until: said.limit };
    return [
      {
        type: 'StaysListed',
        data: {
          ...said,
          because,
          decidedOn,
          by,
          ...papersUnlessAbove(said, papersOf(hazard, lister), act, [forms.stays, content]),
          clocks: [
            ...voided(hazard, act.now, 'HAZ-S17（继续挂牌）', (clock) =>
              ends.some((one) => one === clock),
            ),
            start(act, { rule: rules.limit, duty: 'holder' }, fresh),
            ...lastDayToAsk(hazard, act, said.limit),
          ],
        },
      },
    ];
  },
});

export type KeepListed = MessageOf<typeof keepListed>;

const causeOf = (hazard: Known, act: Act): StaysListed['data']['because'] | undefined => {
  const review = lastReview(hazard);
  if (review && !review.passed) return 'failed';
  if (hazard.limitPassed !== undefined || isPastLimit(hazard, act))
    return hazard.answered?.granted === false ? 'extension-refused' : 'limit-passed';
  return hazard.clocks[newLimitDuty] ? 'failed' : undefined;
};

/** A new limit is within the cap again, counted from the day it is set. */
const mustBeAfterToday = (limit: LocalDate, act: Act): void => {
  const today = localDateOf(act.now);
  const cap = lastDay(rules.limitCap, today, act);
  if (limit <= today || limit > cap)
    refuse(
      'limit-beyond-cap',
      `The limit lies after today and not after ${cap}（整改期限须晚于今天、不迟于${cap}）.`,
      'HAZ-D1',
    );
};
