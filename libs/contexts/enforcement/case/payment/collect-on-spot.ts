import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { type Act, localDateOf, refuse, showFen, type MessageOf, fields } from '#domain/kernel';
import { dueOn } from './due-on.js';
import { alreadySo, start } from '#domain/procedure';
import { type Decided, notClosed, standingPenalty } from '../standing-penalty.js';
import { handInClock, rules } from '../case.law.js';
import { pairOf } from '../who-executes.js';
import { clocksOfPayment, soundAmount, withPayment } from './payments.js';

const { money, oneOf, paperNumber, texts } = fields;

const mayCollect = (
  { filed, penalty }: Decided,
  ground: CollectOnSpot['data']['ground'],
  act: Act,
): void => {
  const limit = act.law.amount(rules.onSpotCollection, 'onSpotFen', penalty.decidedOn);
  if (ground === 'small-fine' && penalty.fineFen > limit)
    refuse(
      'fine-too-large-for-spot',
      `Only a fine up to ${showFen(limit)} is collected on the spot for its size（只有 ${showFen(limit)} 以下的罚款可以因数额当场收缴）.`,
      'PL 68',
      'ENF-D11',
    );
  if (ground !== 'remote-on-request' && filed.procedure !== 'summary')
    refuse(
      'on-spot-needs-summary',
      'Only a decision made on the spot is collected for this ground（只有当场作出的处罚决定可以以此事由当场收缴）.',
      'PL 68',
      'ENF-D11',
    );
};

/**
 * 当场收缴. Two officers take the money of a small summary fine, of one that could hardly be
 * executed later, or in a remote place on the party's request, against a receipt of the finance
 * department (PL 68-70). They hand it in within the working days of PL 71.
 */
export const collectOnSpot = caseCommand('CollectOnSpot', {
  title: 'Collect on the spot（当场收缴）',
  at: 'spot-collections',
  by: ['officer'],
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    receiptNumber: paperNumber({ about: 'Number of the receipt（票据号）', max: 100 }),
    fen: money({ about: 'Amount（金额）', min: 1 }),
    ground: oneOf(['small-fine', 'hard-to-execute', 'remote-on-request'], {
      about: 'What allows it（当场收缴情形）',
    }),
  },
  who: (state, act, { officers }) => pairOf(state, officers, act),
  repeat: (asked, { collections, payments }) => {
    const { receiptNumber } = asked;
    const stored = collections.find((one) => one.receiptNumber === receiptNumber);
    if (alreadySo(stored, asked)) return true;
    if (payments.some((payment) => payment.receiptNumber === receiptNumber))
      refuse(
        'receipt-number-taken',
        `Receipt ${receiptNumber} is used（票据号 ${receiptNumber} 已经使用）.`,
        'PL 70',
      );
    return false;
  },
  late: since.decided,
  stage: notClosed,
  rule: ({ receiptNumber, fen, ground, officers }, state, act) => {
    if (receiptNumber.trim() === '')
      refuse(
        'receipt-missing',
        'Without a receipt of finance the party may refuse（不出具财政部门统一制发的专用票据的，当事人有权拒绝缴纳）.',
        'PL 70',
      );
    soundAmount(fen);
    mayCollect(standingPenalty(state), ground, act);
    const collectedOn = localDateOf(act.validAt);
    const after = withPayment(state, { receiptNumber, fen, channel: 'cash', paidOn: collectedOn });
    const account = dueOn(after, collectedOn, act.law);
    if (account.refundFen > 0)
      refuse(
        'overpayment',
        'More than is open is never collected（不得超过未缴金额收缴）.',
        'PL 70',
      );
    const clock = {
      name: handInClock(receiptNumber),
      rule: rules.handIn,
      duty: 'officer',
    } as const;
    const clocks = [...clocksOfPayment(state, after, act), start(act, clock)];
    return [
      {
        type: 'FineCollectedOnSpot',
        data: { receiptNumber, fen, ground, officers, collectedOn, account, clocks },
      },
    ];
  },
});

export type CollectOnSpot = MessageOf<typeof collectOnSpot>;
