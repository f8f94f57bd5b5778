import {
  type Act,
  type ClockChange,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { alreadySo, drawUp, start } from '#domain/procedure';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { forms, papersOf } from '../papers.js';
import { dueOn } from '../payment/due-on.js';
import { instalmentsOf, spread } from '../payment/parts-of.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { penaltyOf } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';

const { paperNumber, text } = fields;

/**
 * Takes back a payment that was booked to the wrong case, or wrongly（更正缴款登记）. Finance
 * recorded it, the head takes it back: two hands. Fine, surcharge and the days to pay are as if it
 * had not come; the receipt is free for the case it belongs to (PL 67, 70; E36).
 */
export const strikePayment = caseCommand('StrikePayment', {
  title: 'Take back a payment that was wrongly booked（更正缴款登记）',
  at: 'payment-corrections',
  by: heads,
  asks: {
    receiptNumber: paperNumber({
      about: 'Receipt that was wrongly booked（误登票据号）',
      max: 100,
    }),
    reasons: text({ about: 'Reasons（更正理由）', called: 'reason' }),
  },
  afterArchive: true,
  who: (state, act) => headOfOrgan(state, act),
  repeat: (asked, state) => {
    const booked = state.payments.some((one) => one.receiptNumber === asked.receiptNumber);
    return !booked && state.struck.some((one) => alreadySo(one, asked));
  },
  stage: penaltyOf,
  rule: ({ receiptNumber, reasons }, state, act, struckBy) => {
    const payment = state.payments.find((one) => one.receiptNumber === receiptNumber);
    if (!payment || payment.channel === 'cash')
      return refuse(
        'payment-unknown',
        `本案没有票据 ${receiptNumber} 的缴款登记（no such payment by bank is on record here）.`,
        'PL 70',
      );
    if (state.court.applied && !state.court.ended)
      refuse(
        'court-applied',
        '已申请法院强制执行，先由法院执行情况确认（the court has been asked to execute）.',
        'CL 53',
      );
    const after = { ...state, payments: state.payments.filter((one) => one !== payment) };
    const struckOn = localDateOf(act.now);
    const content = { receiptNumber, fen: payment.fen, reasons, struckOn };
    return [
      {
        type: 'PaymentStruck',
        data: {
          receiptNumber,
          fen: payment.fen,
          reasons,
          struckOn,
          struckBy,
          account: dueOn(after, struckOn, act.law),
          documents: drawUp(papersOf(state), act, [forms.correction, content]),
          clocks: runAgain(state, after, act),
        },
      },
    ];
  },
});

export type StrikePayment = MessageOf<typeof strikePayment>;

/** The days to pay run again as they ran, for each part that is open now. */
function runAgain(before: Case, after: Case, act: Act): readonly ClockChange[] {
  const { served } = after;
  if (!served) return [];
  const { parts } = spread(instalmentsOf(after, act.law), after.payments);
  return parts.flatMap(({ openFen, clock, until, deferred }) => {
    if (openFen === 0 || clock in before.clocks) return [];
    const facts = { start: startOfDay(served.servedOn), ...(deferred && until ? { until } : {}) };
    return [start(act, { rule: rules.payment, name: clock, duty: 'cashier' }, facts)];
  });
}
