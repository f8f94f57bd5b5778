import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { localDateOf, refuse, showFen, type MessageOf, fields } from '#domain/kernel';
import { dueOn } from './due-on.js';
import { alreadySo } from '#domain/procedure';
import { notClosed, standingPenalty } from '../standing-penalty.js';
import { cashierOf } from '../who-executes.js';
import { clocksOfPayment, soundAmount, withPayment } from './payments.js';

const { money, oneOf, optional, paperNumber } = fields;

/**
 * 收缴登记. Finance records the bank's receipt, in full or in part; the day of payment is the day
 * the money came in, so a payment recorded late is judged by its own day. A receipt counts once.
 * Amounts in fen (PL 67).
 */
export const recordPayment = caseCommand('RecordPayment', {
  title: 'Record a payment（收款登记）',
  at: 'payments',
  by: ['cashier'],
  asks: {
    receiptNumber: paperNumber({ about: 'Number of the receipt（票据号）', max: 100 }),
    fen: money({ about: 'Amount（金额）', min: 1 }),
    channel: oneOf(['bank', 'e-payment', 'court'], { about: 'How it came（缴款渠道）' }),
    excess: optional(oneOf(['refund'], { about: 'What is too much goes back（多缴退还）' })),
  },
  who: cashierOf,
  repeat: ({ receiptNumber, fen, channel }, { payments }) => {
    const stored = payments.find((payment) => payment.receiptNumber === receiptNumber);
    return (
      stored !== undefined &&
      (alreadySo(stored, { fen, channel }) ||
        refuse(
          'receipt-number-taken',
          `Receipt ${receiptNumber} is recorded with other facts（票据号 ${receiptNumber} 已登记，内容不同）.`,
          'PL 70',
        ))
    );
  },
  late: since.decided,
  stage: notClosed,
  rule: ({ receiptNumber, fen, channel, excess }, state, act) => {
    const paidOn = localDateOf(act.validAt);
    standingPenalty(state);
    soundAmount(fen);
    if (channel === 'court' && !state.court.applied)
      refuse('court-not-applied', 'The court was not asked to execute（未申请强制执行）.', 'CL 53');
    const after = withPayment(state, { receiptNumber, fen, channel, paidOn });
    const today = localDateOf(act.now);
    const { openFen } = dueOn(state, paidOn, act.law);
    const tooMuch = dueOn(after, today, act.law).refundFen > dueOn(state, today, act.law).refundFen;
    if (tooMuch && excess !== 'refund')
      refuse(
        'overpayment',
        `Only ${showFen(openFen)} is open; take it with a refund or send it back（未缴金额仅为 ${showFen(openFen)}，多缴部分应登记退款或者退回）.`,
        'PL 67',
      );
    const account = dueOn(after, paidOn, act.law);
    const clocks = clocksOfPayment(state, after, act);
    return [
      { type: 'PaymentReceived', data: { receiptNumber, fen, channel, paidOn, account, clocks } },
    ];
  },
});

export type RecordPayment = MessageOf<typeof recordPayment>;
