import { deny, fields, localDateOf, type MessageOf, refuse, sentInstead } from '#domain/kernel';
import { rewardForFine } from '#domain/law';
import { again, drawUp, start, stop } from '#domain/procedure';
import { forms, papersOf } from '../papers.js';
import { checkedOf, type Registered, registeredCommand } from '../tip-off.state.js';
import { heads, of, secondHand } from '../who-may.js';

const { flag, money, text } = fields;

const mayBeRewarded = (tipOff: Registered): void => {
  if (tipOff.joined)
    refuse('not-the-first', 'The first report is rewarded（奖励最先举报人）.', 'WHI-17');
  if (checkedOf(tipOff).result === 'false')
    refuse('not-true', 'What was told is not true（举报经核查不属实，不予奖励）.', 'RWD');
  if (!tipOff.registered.realName)
    refuse('no-real-name', 'Cash goes to real names（现金奖励须实名）.', 'WHI-19');
};

/** One hand proposes the reward, reckoned by the formula of the day of the report (WHI-6, X18). */
export const proposeReward = registeredCommand('ProposeReward', {
  title: 'Propose the reward（提出奖励）',
  at: 'reward',
  by: ['officer'],
  asks: {
    fineFen: money({ about: 'Fine it led to, fen（罚款金额，分）', min: 1 }),
    decision: text({ about: 'Number of the decision（处罚决定文号）', max: 100 }),
  },
  who: of('officer'),
  repeat: ({ fineFen, decision }, { proposed, answered }) =>
    answered?.approved !== false &&
    again(
      proposed && { fineFen: proposed.reward.fineFen, decision: proposed.reward.decision },
      { fineFen, decision },
      'already-proposed',
    ),
  stage: mayBeRewarded,
  rule: ({ fineFen, decision }, tipOff, act, { id: by }) => {
    const { registeredOn: reportedOn } = tipOff.registered;
    const reward = { fineFen, decision, ...rewardForFine(fineFen, { reportedOn, law: act.law }) };
    const proposedOn = localDateOf(act.now);
    return [
      {
        type: 'RewardProposed',
        data: {
          reward,
          proposedOn,
          by,
          documents: drawUp(papersOf(tipOff), act, [forms.proposal, { ...reward, proposedOn }]),
        },
      },
    ];
  },
});

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
  rule: (said, _, act, { id: by }) => [
    { type: 'RewardAnswered', data: { ...said, answeredOn: localDateOf(act.now), by } },
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
          clocks: [start(act, { rule: 'WHI-13', duty: 'holder' })],
        },
      },
    ];
  },
});

/** Whoever shows the query code collects it; the name is compared in the vault, not here. */
export const collectReward = registeredCommand('CollectReward', {
  title: 'Pay the reward on the query code（凭查询码领奖）',
  at: 'reward/collection',
  by: ['cashier'],
  asks: {
    code: text({ about: 'Query code that was shown; not kept（查询码）', max: 40 }),
    receipt: text({ about: 'Receipt（领款凭证号）', max: 60 }),
  },
  fills: sentInstead<Readonly<{ codeMark: string; receipt: string }>>(),
  who: (tipOff, act) => {
    const who = of('cashier')(tipOff, act);
    secondHand(tipOff, who.id, act);
    return who;
  },
  repeat: ({ receipt }, { collected }) =>
    again(collected && { receipt: collected.receipt }, { receipt }, 'already-collected'),
  stage: ({ registered, notified, forfeited }, _, { codeMark }) => {
    if (forfeited) refuse('forfeited', 'It was not collected in time（逾期视为放弃）.', 'WHI-13');
    if (!notified) refuse('not-notified', 'It may not be collected yet（尚未通知领奖）.', 'WHI-13');
    if (codeMark !== registered.codeMark)
      deny('wrong-code', 'This is not its query code（查询码不符）.', 'WHI-13');
  },
  rule: ({ receipt }, tipOff, act, { id: by }) => [
    {
      type: 'RewardCollected',
      data: {
        fen: rewardOf(tipOff).fen,
        receipt,
        collectedOn: localDateOf(act.now),
        by,
        clocks: stop(tipOff, act.now, 'WHI-13'),
      },
    },
  ],
});

export type ProposeReward = MessageOf<typeof proposeReward>;
export type AnswerReward = MessageOf<typeof answerReward>;
export type NotifyReward = MessageOf<typeof notifyReward>;
export type CollectReward = MessageOf<typeof collectReward>;

const rewardOf = ({ proposed }: Registered) =>
  proposed?.reward ?? refuse('nothing-proposed', 'Nobody proposed it（未提出奖励）.', 'WHI-14');
