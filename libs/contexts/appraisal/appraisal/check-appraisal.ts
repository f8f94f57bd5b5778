import { type Act, fields, localDateOf, type MessageOf, refuse, unknown } from '#domain/kernel';
import { actingAs, again, apartFrom, humansAmong, isOneOf, stop } from '#domain/procedure';
import { law, notAbout, officials } from '../shared/who-may.js';
import { type Issued, issuedCommand, mustBeNext } from './appraisal.state.js';
import { oweNext } from './clocks.js';
import { mustScoreAll, askedBefore, scoresField, scoresOf } from './scores.js';

const { id, parts, shape, text } = fields;

const checker = shape('FieldChecker', {
  person: id({ about: 'Who went there（实地考核人员）' }),
});
type Checkers = readonly fields.Of<typeof checker>[];

/** Somebody of the organ that appraises, who neither is appraised nor assessed it. */
const appraiser = ({ issued: { organ, subject }, assessed }: Issued, act: Act) => {
  const who = actingAs(act, officials, [organ], law);
  notAbout(subject, act, who.id);
  const reason = 'Who assessed it does not appraise it（自评人员不得参与考核）.';
  apartFrom(
    { held: assessed ? [assessed.by] : [], code: 'assessed-it', reason, law: ['APR-TABLE'] },
    act,
    who.id,
  );
  return who;
};

/** The organ that appraises looks at the material and scores each item（材料审核）. */
export const reviewMaterial = issuedCommand('ReviewMaterial', {
  title: 'Review the material and score each item（材料审核）',
  at: 'review',
  by: officials,
  asks: { scores: scoresField(1) },
  who: appraiser,
  repeat: ({ scores }, { reviewed }) =>
    again(reviewed && { scores: askedBefore(reviewed.scores) }, { scores }, 'already-reviewed'),
  stage: (appraisal, _, { scores }) => {
    mustBeNext(appraisal, 'reviewed');
    mustScoreAll(scores, appraisal.issued.scale);
  },
  rule: ({ scores }, appraisal, act, { id: by }) => [
    {
      type: 'MaterialReviewed',
      data: {
        scores: scoresOf(scores, appraisal.issued.scale, act),
        reviewedOn: localDateOf(act.now),
        by,
        clocks: [...stop(appraisal, act.validAt, 'review'), oweNext(act, appraisal, 'check')],
      },
    },
  ],
});

/** Two people at least, all of the office, none of them the one who is appraised. */
const mustBeCheckers = ({ issued: { subject } }: Issued, act: Act, asked: Checkers): void => {
  const checkers = asked.map(({ person }) => person);
  const stranger = checkers.find((one) => !act.registry.person(one));
  if (stranger !== undefined)
    unknown('person-unknown', `The register knows nobody ${stranger}（登记簿中没有 ${stranger}）.`);
  notAbout(subject, act, ...checkers);
  if (humansAmong(checkers, act) < 2)
    refuse('two-needed', '实地考核人员不得少于二人（two people at least go there）.', 'APR-CHECK');
};

/** What was seen on site（实地考核）: items that it changes, each with what it rests on. */
export const checkOnSite = issuedCommand('CheckOnSite', {
  title: 'Check on site（实地考核）',
  at: 'field-check',
  by: officials,
  asks: {
    checkers: parts(checker, {
      about: 'Who went there, two at least（实地考核人员）',
      min: 1,
      max: 20,
      once: 'person',
    }),
    findings: text({ about: 'What was seen（实地考核情况）', max: 4_000 }),
    scores: scoresField(0),
  },
  who: (appraisal, act, { checkers }) => {
    const who = appraiser(appraisal, act);
    mustBeCheckers(appraisal, act, checkers);
    return who;
  },
  repeat: (asked, { checked }) =>
    again(
      checked && {
        checkers: checked.checkers.map((person) => ({ person })),
        findings: checked.findings,
        scores: askedBefore(checked.scores),
      },
      asked,
      'already-checked',
    ),
  stage: (appraisal, act, { checkers }) => {
    mustBeNext(appraisal, 'checked');
    const people = checkers.map(({ person }) => person);
    if (!isOneOf(people, act.actor.kind === 'person' ? act.actor.id : '', act))
      refuse(
        'not-there',
        '由实地考核人员登记（one of those who went there records it）.',
        'APR-CHECK',
      );
  },
  rule: ({ checkers, findings, scores }, appraisal, act, { id: by }) => [
    {
      type: 'FieldChecked',
      data: {
        checkers: checkers.map(({ person }) => person),
        findings,
        scores: scoresOf(scores, appraisal.issued.scale, act),
        checkedOn: localDateOf(act.now),
        by,
        clocks: [...stop(appraisal, act.validAt, 'check'), oweNext(act, appraisal, 'draft')],
      },
    },
  ],
});

export type ReviewMaterial = MessageOf<typeof reviewMaterial>;
export type CheckOnSite = MessageOf<typeof checkOnSite>;
