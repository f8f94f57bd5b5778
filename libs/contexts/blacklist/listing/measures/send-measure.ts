import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp } from '#domain/procedure';
import { done, measureClock, oweMeasure } from '../duties.js';
import { rules } from '../listing.law.js';
import { knownCommand, standingNow } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { heads, office, officers } from '../who-may.js';
import { measureKinds, measureWords } from './kinds.js';
import { measureOf } from './of-listing.js';

const { day, flag, id, oneOf, optional, paperNumber, text } = fields;
const measureId = id({ about: 'Number of the measure（措施编号）', example: 'm1' });

/**
 * A measure is asked of another department, on a basis of its own（移送联合惩戒措施；BLK-S14）.
 * Sent is not done: the answer is owed until it is on record (BLK-D16).
 */
export const sendMeasure = knownCommand('SendMeasure', {
  title: 'Send a measure to another department（移送联合惩戒措施）',
  at: 'measures',
  by: [...officers, ...heads],
  asks: {
    measureId,
    kind: oneOf(measureWords, { about: 'Which measure（措施种类）' }),
    basis: text({ about: 'Article it rests on（法律依据）', max: 200, example: 'WSL 78' }),
    to: text({ about: 'Receiving department（接收部门）', max: 120 }),
    number: paperNumber({ about: 'Number of the letter（函件文号）', max: 80 }),
  },
  who: office,
  repeat: (asked, { measures }) => {
    const one = measures.find((sent) => sent.measureId === asked.measureId);
    return again(
      one && {
        measureId: one.measureId,
        kind: one.kind,
        basis: one.basis,
        to: one.to,
        number: one.number,
      },
      asked,
      'measure-id-taken',
    );
  },
  stage: (listing) => {
    standingNow(listing);
    if (!listing.published)
      refuse('not-published', 'The entry is published first（须先公示）.', 'BLK-S14');
  },
  rule: (said, listing, act, { id: by }) => {
    const sentOn = localDateOf(act.now);
    const { entry, about } = standingNow(listing);
    const { subject } = about;
    const content = {
      to: said.to,
      subject,
      decisionNumber: entry.number,
      listedOn: entry.listedOn,
      until: entry.until,
      measure: measureKinds[said.kind].zh,
      basis: said.basis,
      number: said.number,
      sentOn,
    };
    return [
      {
        type: 'MeasureSent',
        data: {
          ...said,
          sentOn,
          by,
          documents: drawUp(papersOf(listing), act, [forms.measure, content]),
          clocks: [
            ...done(listing, act, rules.measures),
            oweMeasure(act, listing, rules.answer, said.measureId),
          ],
        },
      },
    ];
  },
});

/** What the other side says（对方答复）: taken, in force since; or not, with its number. */
export const answerMeasure = knownCommand('AnswerMeasure', {
  title: 'Record the answer to a measure（登记措施答复）',
  at: 'measures/:measureId/answer',
  by: [...officers, ...heads],
  asks: {
    measureId,
    accepted: flag({ about: 'Taken（采取措施）' }),
    number: paperNumber({ about: 'Number of the other side（对方文号）', max: 80 }),
    reason: optional(text({ about: 'What it says（答复内容）', max: 1_000 })),
    inForceFrom: optional(day({ about: 'In force there since（生效日期）', past: true })),
    answeredOn: day({ about: 'Answered on（答复日期）', past: true }),
  },
  who: office,
  repeat: (asked, listing) => {
    const { answered } = measureOf(listing, asked.measureId);
    return again(
      answered && {
        measureId: answered.measureId,
        accepted: answered.accepted,
        number: answered.number,
        ...(answered.reason !== undefined && { reason: answered.reason }),
        ...(answered.inForceFrom !== undefined && { inForceFrom: answered.inForceFrom }),
        answeredOn: answered.answeredOn,
      },
      asked,
      'already-answered',
    );
  },
  stage: (listing, _, { accepted, inForceFrom }) => {
    if (accepted !== (inForceFrom !== undefined))
      refuse(
        'in-force-or-not',
        '采取措施的须写明生效日期，未采取的不填（say since when it is in force, and only then）.',
        'BLK-S14',
      );
  },
  rule: (said, listing, act, { id: by }) => {
    const { sentOn } = measureOf(listing, said.measureId);
    if (said.answeredOn < sentOn || (said.inForceFrom ?? sentOn) < sentOn)
      refuse(
        'too-early-in-time',
        `措施于 ${sentOn} 移送，答复、生效不得早于该日（it was sent on ${sentOn}）.`,
        'BLK-S14',
      );
    const clocks = done(listing, act, measureClock(rules.answer, said.measureId));
    return [{ type: 'MeasureAnswered', data: { ...said, by, clocks } }];
  },
});

export type SendMeasure = MessageOf<typeof sendMeasure>;
export type AnswerMeasure = MessageOf<typeof answerMeasure>;
