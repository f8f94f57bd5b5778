import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, voided } from '#domain/procedure';
import { bindsStill, done, measureClock, oweMeasure } from '../duties.js';
import { rules } from '../listing.law.js';
import { knownCommand } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { heads, office, officers } from '../who-may.js';
import { measureOf } from './of-listing.js';

const { day, id, paperNumber, text } = fields;
const measureId = id({ about: 'Number of the measure（措施编号）', example: 'm1' });

/**
 * The measure is lifted（解除措施）: with the entry, or before it where its own ground is gone. The
 * other side owes that it knows (CRD-7).
 */
export const liftMeasure = knownCommand('LiftMeasure', {
  title: 'Lift a measure（解除联合惩戒措施）',
  at: 'measures/:measureId/lifting',
  by: [...officers, ...heads],
  asks: {
    measureId,
    reason: text({ about: 'Why, and the paper it rests on（解除理由及依据）', max: 1_000 }),
    number: paperNumber({ about: 'Number of the letter（函件文号）', max: 80 }),
  },
  who: office,
  repeat: (asked, listing) => {
    const { lifted } = measureOf(listing, asked.measureId);
    return again(
      lifted && { measureId: lifted.measureId, reason: lifted.reason, number: lifted.number },
      asked,
      'already-lifted',
    );
  },
  stage: (listing, _, asked) => {
    if (!bindsStill(measureOf(listing, asked.measureId)))
      refuse('nothing-to-lift', '对方未采取该措施（the other side did not take it）.', 'BLK-S14');
  },
  rule: (said, listing, act, { id: by }) => {
    const liftedOn = localDateOf(act.now);
    const { to, kind, number: sent } = measureOf(listing, said.measureId);
    const { subject } = listing.about;
    const clock = measureClock(rules.lift, said.measureId);
    return [
      {
        type: 'MeasureLifted',
        data: {
          ...said,
          liftedOn,
          by,
          documents: drawUp(papersOf(listing), act, [
            forms.lifting,
            { to, subject, kind, sent, reason: said.reason, number: said.number, liftedOn },
          ]),
          clocks: [
            ...voided(
              listing,
              act.validAt,
              'BLK-S14（已解除）',
              (one) => one === measureClock(rules.answer, said.measureId),
            ),
            ...done(listing, act, clock),
            oweMeasure(act, listing, rules.lift, said.measureId),
          ],
        },
      },
    ];
  },
});

/** The other side says that it is lifted there too（确认解除）. */
export const acknowledgeMeasureLifting = knownCommand('AcknowledgeMeasureLifting', {
  title: 'Record that the other side lifted it（登记对方确认解除措施）',
  at: 'measures/:measureId/lifting/acknowledgement',
  by: [...officers, ...heads],
  asks: {
    measureId,
    number: paperNumber({ about: 'Number of the other side（对方文号）', max: 80 }),
    acknowledgedOn: day({ about: 'Acknowledged on（确认日期）', past: true }),
  },
  who: office,
  repeat: (asked, listing) => {
    const { acknowledged } = measureOf(listing, asked.measureId);
    return again(
      acknowledged && {
        measureId: acknowledged.measureId,
        number: acknowledged.number,
        acknowledgedOn: acknowledged.acknowledgedOn,
      },
      asked,
      'already-acknowledged',
    );
  },
  stage: (listing, _, asked) => {
    if (!measureOf(listing, asked.measureId).lifted)
      refuse('not-lifted', '该措施尚未解除（it is not lifted yet）.', 'BLK-S14');
  },
  rule: (said, listing, act, { id: by }) => {
    const { liftedOn = said.acknowledgedOn } = measureOf(listing, said.measureId).lifted ?? {};
    if (said.acknowledgedOn < liftedOn)
      refuse(
        'too-early-in-time',
        `措施于 ${liftedOn} 解除（it was lifted on ${liftedOn}）.`,
        'BLK-S14',
      );
    const clocks = done(listing, act, measureClock(rules.lift, said.measureId));
    return [{ type: 'MeasureLiftingAcknowledged', data: { ...said, by, clocks } }];
  },
});

export type LiftMeasure = MessageOf<typeof liftMeasure>;
export type AcknowledgeMeasureLifting = MessageOf<typeof acknowledgeMeasureLifting>;
