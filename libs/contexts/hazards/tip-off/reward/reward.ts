import { exhibitReference } from '#contexts/evidence/contract';
import {
  deny,
  type Fen,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  sentInstead,
} from '#domain/kernel';
import { again, drawUp, start, stop } from '#domain/procedure';
import { done, oweStep } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { type Registered, registeredCommand } from '../../tip-off-kept/tip-off.state.js';
import { heads, of, secondHand } from '../../tip-off-kept/who-may.js';
import { mayBeRewarded } from './propose-reward.js';

const { file, flag, optional, text } = fields;

/** Another hand approves or refuses it (WHI-14). */
export const answerReward = registeredCommand('AnswerReward', {
  title: 'Approve or refuse the reward（审批奖励）',
  at: 'reward/approval',
  by: heads,
  asks: {
    approved: flag({ about: 'Approved（是否同意）' }),
    reason: text({ about: 'Why（理由）' }),
  },
  who: (tipOff, act) => {
    const who = of(...heads)(tipOff, act);
    secondHand(tipOff, who.id, act);
    return who;
  },
  repeat: (asked, { answered }) =>
    again(
      answered && { approved: answered.approved, reason: answered.reason },
      asked,
      'already-answered',
    ),
  stage: ({ proposed }) => {
    if (!proposed) refuse('nothing-proposed', 'Nobody proposed it（未提出奖励）.', 'WHI-14');
  },
  rule: (said, tipOff, act, { id: by }) => [
    {
      type: 'RewardAnswered',
      data: {
        ...said,
        answeredOn: localDateOf(act.now),
        by,
        clocks: [
          ...done(tipOff, act, 'reward-answer'),
          ...(said.approved ? [oweStep(act, tipOff, 'reward-notice')] : []),
        ],
      },
    },
  ],
});

/** It may be collected, sixty days from the notice (WHI-13). */
export const notifyReward = registeredCommand('NotifyReward', {
  title: 'Tell that it may be collected（通知领奖）',
  at: 'reward/notice',
  by: ['officer', 'intake-clerk'],
  asks: {},
  who: of('officer', 'intake-clerk'),
  repeat: (_, { notified }) => notified !== undefined,
  stage: (tipOff) => {
    mayBeRewarded(tipOff);
    if (!tipOff.answered?.approved)
      refuse('not-approved', 'It is approved first（须先经审批）.', 'WHI-14');
  },
  rule: (_, tipOff, act, { id: by }) => {
    const notifiedOn = localDateOf(act.now);
    const { fen } = rewardOf(tipOff);
    return [
      {
        type: 'RewardNotified',
        data: {
          notifiedOn,
          by,
          documents: drawUp(papersOf(tipOff), act, [forms.notice, { fen, notifiedOn }]),
          clocks: [
            ...done(tipOff, act, 'reward-notice'),
            start(act, { rule: 'WHI-13', duty: 'holder' }),
          ],
        },
      },
    ];
  },
});

type Collecting = Readonly<{ codeMark: string; receipt: string; authority?: string }>;

/** The money of a joint report may be shared evenly; nobody gets more than is there (WHI-18). */
const sharedBy = ({ registered: { signers } }: Registered, fen: Fen) =>
  signers === undefined ? {} : { shared: { signers, eachFen: Math.floor(fen / signers) } };

/**
 * Whoever shows the query code collects it, once; the name is compared in the vault, not here. Of a
 * joint report that is the first signer, or another with the first one's written authority
 * (WHI-13, WHI-18).
 */
export const collectReward = registeredCommand('CollectReward', {
  title: 'Pay the reward on the query code（凭查询码领奖）',
  at: 'reward/collection',
  by: ['cashier'],
  asks: {
    code: text({ about: 'Query code that was shown; not kept（查询码）', max: 40 }),
    receipt: text({ about: 'Receipt（领款凭证号）', max: 60 }),
    authority: optional(
      file(exhibitReference, {
        about: 'SHA-256 of the first signer’s authority, where another collects（书面委托书）',
        here: true,
        at: () => 'then',
      }),
    ),
  },
  fills: sentInstead<Collecting>(),
  who: (tipOff, act) => {
    const who = of('cashier')(tipOff, act);
    secondHand(tipOff, who.id, act);
    return who;
  },
  repeat: ({ receipt, authority }, { collected }) =>
    again(
      collected && { receipt: collected.receipt, authority: collected.authority },
      { receipt, authority },
      'already-collected',
    ),
  stage: ({ registered, notified, forfeited }, _, { codeMark, authority }) => {
    if (forfeited) refuse('forfeited', 'It was not collected in time（逾期视为放弃）.', 'WHI-13');
    if (!notified) refuse('not-notified', 'It may not be collected yet（尚未通知领奖）.', 'WHI-13');
    if (codeMark !== registered.codeMark)
      deny('wrong-code', 'This is not its query code（查询码不符）.', 'WHI-13');
    if (authority !== undefined && registered.signers === undefined)
      refuse(
        'one-signer',
        'It was signed by one, who collects（举报人只有一人，由本人领取）.',
        'WHI-18',
      );
  },
  rule: ({ receipt, authority }, tipOff, act, { id: by }) => {
    const { fen } = rewardOf(tipOff);
    return [
      {
        type: 'RewardCollected',
        data: {
          fen,
          receipt,
          collectedOn: localDateOf(act.now),
          by,
          ...sharedBy(tipOff, fen),
          ...(authority !== undefined && { authority }),
          clocks: stop(tipOff, act.now, 'WHI-13'),
        },
      },
    ];
  },
});

export type AnswerReward = MessageOf<typeof answerReward>;
export type NotifyReward = MessageOf<typeof notifyReward>;
export type CollectReward = MessageOf<typeof collectReward>;

const rewardOf = ({ proposed }: Registered) =>
  proposed?.reward ?? refuse('nothing-proposed', 'Nobody proposed it（未提出奖励）.', 'WHI-14');
