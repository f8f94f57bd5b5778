import {
  type Act,
  fields,
  label,
  localDateOf,
  type MessageOf,
  refuse,
  type Role,
} from '#domain/kernel';
import { actingAs, apartFrom, drawUp, owe, stop, voided } from '#domain/procedure';
import { law, notAbout } from '../shared/who-may.js';
import type { ResultSettled } from './appraisal.events.js';
import { type Issued, issuedCommand, mustBeNext, ownerOf, settledOf } from './appraisal.state.js';
import { oweOfHeads } from './clocks.js';
import { ofSubject, resultNow, vetoesOf } from './draft-result.js';
import { forms, onPaper } from './papers.js';
import { isLowest } from './result.js';

const committee: readonly [Role, ...Role[]] = ['principal-head'];

/**
 * The safety committee（安委会）: who heads the organ or the government above it, and prepared
 * nothing of it.
 */
const ofCommittee = ({ issued: { organ, subject }, drafted, answered }: Issued, act: Act) => {
  const above = act.registry.organ(organ)?.parent;
  const organs = above === undefined ? [organ] : [organ, above];
  const who = actingAs(act, committee, organs, law);
  notAbout(subject, act, who.id);
  const reason = 'Who prepared the result does not settle it（初评、复核人员不得审定）.';
  const held = [drafted, answered].flatMap((one) => one?.by ?? []);
  apartFrom({ held, code: 'prepared-it', reason, law: ['APR-FINAL'] }, act, who.id);
  return who;
};

/** What follows from a result: told everywhere again; the lowest grade owes a plan. */
const owedAfter = (appraisal: Issued, act: Act, lowest: boolean) => [
  oweOfHeads(act, appraisal, 'publish'),
  ...(appraisal.issued.subject.kind === 'enterprise'
    ? []
    : [oweOfHeads(act, appraisal, 'transfer')]),
  ...(lowest && !appraisal.rectification
    ? [
        owe(act, {
          duty: 'rectify',
          rule: 'APR-RECTIFY',
          what: label('hand in a plan of rectification', '提出整改措施'),
          by: ownerOf(appraisal.issued),
          why: ['APR-RECTIFY'],
        }),
      ]
    : []),
];

const settling = (
  appraisal: Issued,
  act: Act,
  by: string,
  anew?: ResultSettled['data']['anew'],
): ResultSettled => {
  const result = resultNow(appraisal, act);
  const settledOn = localDateOf(act.now);
  const { organ, scale } = appraisal.issued;
  const lowest = isLowest(scale, result);
  const said = { ...onPaper(appraisal, result, act), settledOn, ...anew };
  return {
    type: 'ResultSettled',
    data: {
      result,
      ...(anew && { anew }),
      settledOn,
      by,
      documents: drawUp({ organ, papers: appraisal.papers }, act, [forms.notice, said]),
      clocks: [
        ...stop(appraisal, act.validAt, 'final', 'reconsider'),
        ...voided(appraisal, act.validAt, '重新审定', (clock) =>
          ['publish', 'transfer', ...(lowest ? [] : ['rectify'])].includes(clock),
        ),
        ...owedAfter(appraisal, act, lowest),
      ],
    },
  };
};

/** The safety committee settles the result（审定）, after the time to object, or the answer. */
export const settleResult = issuedCommand('SettleResult', {
  title: 'Settle the result（安委会审定考核结果）',
  at: 'result',
  by: committee,
  asks: {},
  restsOn: vetoesOf,
  against: (_, appraisal) => ofSubject(appraisal),
  who: ofCommittee,
  repeat: (_, { settled }) => settled !== undefined,
  stage: (appraisal) => {
    mustBeNext(appraisal, 'settled');
    if (appraisal.objection && !appraisal.answered)
      refuse('not-answered-yet', '异议尚未复核（the objection is not answered）.', 'APR-ANSWER');
    if (!appraisal.objection && appraisal.lapsedOn === undefined)
      refuse('may-still-object', '异议期限未满（it may still be objected to）.', 'APR-OBJECT');
  },
  rule: (_, appraisal, act, { id: by }) => [settling(appraisal, act, by)],
});

/** A veto came or fell: the result is settled anew（重新审定）, and told anew. */
export const settleAnew = issuedCommand('SettleResultAnew', {
  title: 'Settle the result anew（重新审定考核结果）',
  at: 'result-anew',
  by: committee,
  asks: { reason: fields.text({ about: 'Why（理由）', max: 1_000 }) },
  restsOn: vetoesOf,
  against: (_, appraisal) => ofSubject(appraisal),
  who: ofCommittee,
  repeat: ({ reason }, { settled, noted }) =>
    noted.length === 0 && settled?.anew?.reason === reason,
  stage: (appraisal) => {
    settledOf(appraisal);
    if (appraisal.noted.length === 0)
      refuse(
        'nothing-changed',
        '没有需要重新审定的情形（no veto came or fell since）.',
        'APR-RECONSIDER',
      );
  },
  rule: ({ reason }, appraisal, act, { id: by }) => [settling(appraisal, act, by, { reason })],
});

export type SettleResult = MessageOf<typeof settleResult>;
export type SettleResultAnew = MessageOf<typeof settleAnew>;
