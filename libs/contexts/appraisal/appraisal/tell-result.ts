import { exhibitReference } from '#contexts/evidence/contract';
import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actingAs, again, stop } from '#domain/procedure';
import { appraised, forSubject, heads, law } from '../shared/who-may.js';
import { issuedCommand, settledOf } from './appraisal.state.js';

const { file, paperNumber, text, texts } = fields;

/** The result is told to all（通报）. */
export const publishResult = issuedCommand('PublishResult', {
  title: 'Publish the result（通报考核结果）',
  at: 'publication',
  by: heads,
  asks: { places: texts({ about: 'Where（通报载体）', min: 1, max: 10 }) },
  who: ({ issued: { organ } }, act) => actingAs(act, heads, [organ], law),
  repeat: ({ places }, { published }) =>
    again(published && { places: published.places }, { places }, 'already-published'),
  stage: settledOf,
  rule: ({ places }, appraisal, act, { id: by }) => [
    {
      type: 'ResultPublished',
      data: {
        places,
        publishedOn: localDateOf(act.now),
        by,
        clocks: stop(appraisal, act.validAt, 'publish'),
      },
    },
  ],
});

/** The result of an organ or a leader goes to the personnel body（移送组织人事部门）. */
export const transferResult = issuedCommand('TransferResult', {
  title: 'Tell the result to the personnel body（移送组织人事部门）',
  at: 'transfer',
  by: heads,
  asks: {
    to: text({ about: 'To whom（接收机关）', example: '中共江门市江海区委组织部', max: 100 }),
    number: paperNumber({ about: 'Number of the letter（移送函文号）', max: 60 }),
  },
  who: ({ issued: { organ } }, act) => actingAs(act, heads, [organ], law),
  repeat: (asked, { transferred }) =>
    again(
      transferred && { to: transferred.to, number: transferred.number },
      asked,
      'already-transferred',
    ),
  stage: (appraisal) => {
    settledOf(appraisal);
    if (appraisal.issued.subject.kind === 'enterprise')
      refuse(
        'no-personnel-body',
        '企业考核结果不移送组织人事部门（no personnel body looks after an enterprise）.',
        'APR-PUBLISH',
      );
  },
  rule: ({ to, number }, appraisal, act, { id: by }) => [
    {
      type: 'ResultTransferred',
      data: {
        to,
        number,
        transferredOn: localDateOf(act.now),
        by,
        clocks: stop(appraisal, act.validAt, 'transfer'),
      },
    },
  ],
});

/** Whoever has the lowest grade says how that changes（整改措施）. */
export const planRectification = issuedCommand('PlanRectification', {
  title: 'Hand in a plan of rectification（提出整改措施）',
  at: 'rectification',
  by: appraised,
  asks: {
    measures: text({ about: 'What is done, by whom, until when（整改措施）', max: 4_000 }),
    plan: file(exhibitReference, {
      about: 'SHA-256 of the plan（整改方案）',
      here: true,
      at: () => 'then',
    }),
  },
  who: ({ issued }, act) => forSubject(issued, act),
  repeat: (asked, { rectification }) =>
    again(
      rectification && { measures: rectification.measures, plan: rectification.plan },
      asked,
      'already-planned',
    ),
  stage: ({ clocks }) => {
    if (!clocks['rectify'])
      refuse('not-owed', '考核结果未要求整改（no plan of rectification is owed）.', 'APR-RECTIFY');
  },
  rule: ({ measures, plan }, appraisal, act, { id: by }) => [
    {
      type: 'RectificationPlanned',
      data: {
        measures,
        plan,
        plannedOn: localDateOf(act.now),
        by,
        clocks: stop(appraisal, act.validAt, 'rectify'),
      },
    },
  ],
});

export type PublishResult = MessageOf<typeof publishResult>;
export type TransferResult = MessageOf<typeof transferResult>;
export type PlanRectification = MessageOf<typeof planRectification>;
