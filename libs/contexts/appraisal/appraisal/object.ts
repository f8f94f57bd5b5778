import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actingAs, again, apartFrom, stop } from '#domain/procedure';
import { appraised, forSubject, law, notAbout, officials } from '../shared/who-may.js';
import { type Issued, issuedCommand } from './appraisal.state.js';
import { oweNext, oweOfHeads } from './clocks.js';
import { askedBefore, scoresField, scoresOf } from './scores.js';

const { text, texts } = fields;

const mustBeOpen = ({ drafted, settled, lapsedOn }: Issued): void => {
  if (!drafted)
    refuse('out-of-order', '尚未提出初评结果（there is no draft result yet）.', 'APR-OBJECT');
  if (settled || lapsedOn !== undefined)
    refuse('too-late', '异议期限已过（the time to object is over）.', 'APR-OBJECT');
};

/** Whoever is appraised objects to the draft, item by item, in its time（异议）. */
export const raiseObjection = issuedCommand('RaiseObjection', {
  title: 'Object to the draft result（提出异议）',
  at: 'objection',
  by: appraised,
  asks: {
    items: texts({ about: 'Items objected to（异议项目）', min: 1, max: 30 }),
    reason: text({ about: 'Why（异议理由）', max: 4_000 }),
  },
  who: ({ issued }, act) => forSubject(issued, act),
  repeat: (asked, { objection }) =>
    again(
      objection && { items: objection.items, reason: objection.reason },
      asked,
      'already-objected',
    ),
  stage: (appraisal, act, { items }) => {
    mustBeOpen(appraisal);
    const open = appraisal.clocks['object'];
    if (!open || open.set.due < act.now)
      refuse('too-late', '异议期限已过（the time to object is over）.', 'APR-OBJECT');
    const { factors } = appraisal.issued.scale;
    const stranger = items.find((item) => !factors.some(({ factor }) => factor === item));
    if (stranger !== undefined)
      refuse(
        'no-such-item',
        `${stranger} 不在评分表中（is no item of the scoring table）.`,
        'APR-TABLE',
      );
  },
  rule: ({ items, reason }, appraisal, act, { id: by }) => [
    {
      type: 'ObjectionRaised',
      data: {
        items,
        reason,
        raisedOn: localDateOf(act.now),
        by,
        clocks: [...stop(appraisal, act.validAt, 'object'), oweNext(act, appraisal, 'answer')],
      },
    },
  ],
});

/** Somebody else than who drafted answers（异议复核）: items scored otherwise now, or none. */
export const answerObjection = issuedCommand('AnswerObjection', {
  title: 'Answer the objection（异议复核）',
  at: 'objection-answer',
  by: officials,
  asks: {
    reason: text({ about: 'What was found（复核意见及理由）', max: 4_000 }),
    scores: scoresField(0),
  },
  who: ({ issued: { organ, subject }, drafted }, act) => {
    const who = actingAs(act, officials, [organ], law);
    notAbout(subject, act, who.id);
    const reason = 'Who drafted the result does not answer（初评人员不得办理异议复核）.';
    apartFrom(
      { held: drafted ? [drafted.by] : [], code: 'drafted-it', reason, law: ['APR-ANSWER'] },
      act,
      who.id,
    );
    return who;
  },
  repeat: (asked, { answered }) =>
    again(
      answered && { reason: answered.reason, scores: askedBefore(answered.scores) },
      asked,
      'already-answered',
    ),
  stage: ({ objection }, _, { scores }) => {
    if (!objection) refuse('not-objected', '没有待复核的异议（nobody objected）.', 'APR-ANSWER');
    const beyond = scores.find(({ item }) => !objection.items.includes(item));
    if (beyond)
      refuse(
        'not-objected-to',
        `${beyond.item} 不在异议项目中（was not objected to）.`,
        'APR-ANSWER',
      );
  },
  rule: ({ reason, scores }, appraisal, act, { id: by }) => [
    {
      type: 'ObjectionAnswered',
      data: {
        reason,
        scores: scoresOf(scores, appraisal.issued.scale, act),
        answeredOn: localDateOf(act.now),
        by,
        clocks: [...stop(appraisal, act.validAt, 'answer'), oweOfHeads(act, appraisal, 'final')],
      },
    },
  ],
});

export type RaiseObjection = MessageOf<typeof raiseObjection>;
export type AnswerObjection = MessageOf<typeof answerObjection>;
