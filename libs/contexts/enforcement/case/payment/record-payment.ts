import { type Command, type Decide, type Fen, localDateOf, refuse, showFen } from '#domain/kernel';
import { dueOn } from './due-on.js';
import { alreadySo } from '#domain/procedure';
import { notClosed, standingPenalty } from '../standing-penalty.js';
import { cashierOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { clocksOfPayment, soundAmount, withPayment } from './payments.js';
import type { CaseEvent } from '../case.events.js';

/** `excess: 'refund'` takes an overpayment that was made all the same; what is too much is then to be refunded. */
export type RecordPayment = Command<
  'RecordPayment',
  {
    receiptNumber: string;
    fen: Fen;
    channel: 'bank' | 'e-payment' | 'court';
    excess?: 'refund';
  }
>;

/**
 * 收缴登记. Finance records the bank's receipt, in full or in part; the day of payment is the day the money came in, so a
 * payment recorded late is judged by its own day. A receipt counts once. Amounts in fen (PL 67).
 */
export const recordPayment: Decide<RecordPayment, Case, CaseEvent> = (
  { receiptNumber, fen, channel, excess },
  state,
  act,
) => {
  cashierOf(state, act);
  const paidOn = localDateOf(act.validAt);
  const stored = state.payments.find((payment) => payment.receiptNumber === receiptNumber);
  if (stored)
    return alreadySo(stored, { fen, channel })
      ? []
      : refuse(
          'receipt-number-taken',
          `Receipt ${receiptNumber} is recorded with other facts（票据号重复）.`,
          'PL 70',
        );
  notClosed(state);
  const { penalty } = standingPenalty(state);
  soundAmount(fen);
  if (paidOn < penalty.decidedOn)
    refuse('payment-before-decision', 'Nothing was due yet on that day（早于决定日）.', 'PL 67');
  if (channel === 'court' && !state.court.applied)
    refuse('court-not-applied', 'The court was not asked to execute（未申请强制执行）.', 'CL 53');
  const after = withPayment(state, { receiptNumber, fen, channel, paidOn });
  const today = localDateOf(act.now);
  const { openFen } = dueOn(state, paidOn, act.law);
  const tooMuch = dueOn(after, today, act.law).refundFen > dueOn(state, today, act.law).refundFen;
  if (tooMuch && excess !== 'refund')
    refuse(
      'overpayment',
      `Only ${showFen(openFen)} is open（超额缴款）; take it with a refund（退款） or send it back.`,
      'PL 67',
    );
  const account = dueOn(after, paidOn, act.law);
  const clocks = clocksOfPayment(state, after, act);
  return [
    { type: 'PaymentReceived', data: { receiptNumber, fen, channel, paidOn, account, clocks } },
  ];
};
