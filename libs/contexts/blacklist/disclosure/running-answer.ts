import {
  type Act,
  fields,
  holds,
  localDateOf,
  type MessageOf,
  refuse,
  type Role,
} from '#domain/kernel';
import { actingAs, type ActingPerson, again, drawUp, move } from '#domain/procedure';
import { heads, officers } from '../listing/who-may.js';
import { answerClock, filedCommand, type FiledOne, papersOf } from './disclosure.state.js';
import { forms } from './papers.js';

const { flag, text, whole } = fields;

const everybody: readonly [Role, ...Role[]] = [...officers, ...heads];

/** Somebody of the organ that was asked. */
export const office = ({ filed }: FiledOne, act: Act): ActingPerson =>
  actingAs(act, everybody, [filed.organ], ['OGI 33']);

/** It waits for its answer still. */
export const unanswered = ({ answered }: FiledOne): void => {
  if (answered) refuse('answered-already', 'It was answered（已经答复）.', 'OGI 33');
};

/** Of a request only: an objection goes another way. */
export const aRequest = ({ filed }: FiledOne): void => {
  if (filed.kind !== 'request')
    refuse('no-request', 'It is an objection（本事项为公示信息异议）.', 'OGI 41');
};

const inTime = ({ clocks }: FiledOne, act: Act): void => {
  const running = clocks[answerClock]?.set;
  if (running && !running.standing && act.validAt > running.due)
    refuse(
      'period-over',
      `答复期限已于 ${running.dueDate} 届满，逾期不得延长（the period ended on ${running.dueDate}）.`,
      'OGI 33',
    );
};

/** The head extends the time of the answer once, and says why（延长答复期限，OGI 33）. */
export const extendAnswer = filedCommand('ExtendAnswer', {
  title: 'Extend the time of the answer once（延长答复期限）',
  at: 'extension',
  by: heads,
  asks: {
    amount: whole({ about: 'Working days（延长工作日数）', min: 1, max: 60, example: 20 }),
    reason: text({ about: 'Why（延长理由）', max: 1_000 }),
  },
  who: ({ filed }, act) => actingAs(act, heads, [filed.organ], ['OGI 33']),
  repeat: (asked, { extended }) =>
    again(
      extended && { amount: extended.amount, reason: extended.reason },
      asked,
      'extension-used-up',
    ),
  stage: (one, act) => {
    aRequest(one);
    unanswered(one);
    inTime(one, act);
  },
  rule: ({ amount, reason }, one, act, { id: by }) => {
    const grantedOn = localDateOf(act.validAt);
    const approver = holds(act.actor, 'head-of-organ') ? 'head-of-organ' : 'principal-head';
    const clocks = move(act, one, answerClock, {
      facts: (was) => ({ ...was, extended: [{ amount, approver, grantedOn }] }),
      why: reason,
    });
    const { subject, receivedOn } = one.filed;
    const documents = drawUp(papersOf(one), act, [
      forms.extension,
      { subject, receivedOn, amount, reason, grantedOn },
    ]);
    return [{ type: 'AnswerExtended', data: { amount, reason, grantedOn, by, documents, clocks } }];
  },
});

const consultation = '征求第三方意见';

/** A third party is asked whose secrets it may touch; that time does not count（OGI 32, 33）. */
export const askThirdParty = filedCommand('AskThirdParty', {
  title: 'Ask a third party（征求第三方意见）',
  at: 'third-party',
  by: everybody,
  asks: {
    third: text({ about: 'The third party（第三方）', max: 200 }),
    question: text({ about: 'What it is asked（征求意见的内容）', max: 1_000 }),
  },
  who: office,
  repeat: (asked, { asked: was, heard }) =>
    again(
      was && !heard ? { third: was.third, question: was.question } : undefined,
      asked,
      'third-party-asked',
    ),
  stage: (one) => {
    aRequest(one);
    unanswered(one);
  },
  rule: ({ third, question }, one, act, { id: by }) => {
    const askedOn = localDateOf(act.validAt);
    const clocks = move(act, one, answerClock, {
      facts: (was) => ({
        ...was,
        excluded: [...(was.excluded ?? []), { from: askedOn, reason: consultation, law: 'OGI 33' }],
      }),
      why: `OGI 33（${consultation}，不计入期限）`,
    });
    const documents = drawUp(papersOf(one), act, [
      forms.consultation,
      { to: third, question, askedOn },
    ]);
    return [{ type: 'ThirdPartyAsked', data: { third, question, askedOn, by, documents, clocks } }];
  },
});

/** The third party answers, or lets its days pass: the time of the answer runs on. */
export const hearThirdParty = filedCommand('HearThirdParty', {
  title: 'Record what the third party says（登记第三方意见）',
  at: 'third-party-answer',
  by: everybody,
  asks: {
    consents: flag({ about: 'It consents（同意公开）' }),
    said: text({ about: 'What it says（第三方意见）', max: 2_000 }),
  },
  who: office,
  repeat: (asked, { heard }) =>
    again(heard && { consents: heard.consents, said: heard.said }, asked, 'third-party-heard'),
  stage: (one) => {
    if (!one.asked)
      refuse('nobody-asked', 'No third party was asked（未征求第三方意见）.', 'OGI 32');
    unanswered(one);
  },
  rule: ({ consents, said }, one, act, { id: by }) => {
    const heardOn = localDateOf(act.validAt);
    const clocks = move(act, one, answerClock, {
      facts: (was) => ({
        ...was,
        excluded: (was.excluded ?? []).map((span) =>
          span.to === undefined ? { ...span, to: heardOn } : span,
        ),
      }),
      why: 'OGI 33（第三方意见已收到，恢复计算）',
    });
    return [{ type: 'ThirdPartyHeard', data: { consents, said, heardOn, by, clocks } }];
  },
});

export type ExtendAnswer = MessageOf<typeof extendAnswer>;
export type AskThirdParty = MessageOf<typeof askThirdParty>;
export type HearThirdParty = MessageOf<typeof hearThirdParty>;
