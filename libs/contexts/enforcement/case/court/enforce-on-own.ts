import { caseCommand } from '../said/case.command.js';
import {
  type Act,
  type Instant,
  localDateOf,
  plusDays,
  plusHours,
  refuse,
  startOfDay,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { courtWindow } from './court-window.js';
import { surchargeDays } from '../payment/surcharge-days.js';
import { dueOn } from '../payment/due-on.js';
import { alreadySo } from '#domain/procedure';
import { notClosed, notInCourt, notInQuestion, servedPenalty } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { cashierOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import { clocksOfPayment, soundAmount, withPayment } from '../payment/payments.js';
import { standing, withinTerm } from '../measures/measures.js';

const { id, money, oneOf, optional, paperNumber, text } = fields;

const hourOf = (moment: Instant): number => Number(plusHours(moment, 8).slice(11, 13));

/**
 * A rest day adds nothing to a period of working days: the period ends on the same day with and
 * without it.
 */
const restDay = (moment: Instant, act: Act): boolean => {
  const today = localDateOf(moment);
  const ends = (start: Instant) => act.law.clock(rules.handIn, { start }).dueDate;
  return ends(startOfDay(plusDays(today, -1))) === ends(startOfDay(today));
};

const atDecentTime = (urgent: string | undefined, act: Act): void => {
  const hour = hourOf(act.validAt);
  // CL 43 gives no hours; they are taken as night is understood on the day of recording.
  const night = (name: string) => act.law.amount('EXE-D8-NIGHT', name, localDateOf(act.now));
  const dark = hour >= night('fromHour') || hour < night('toHour');
  if ((dark || restDay(act.validAt, act)) && !urgent)
    refuse(
      'not-at-night-or-holiday',
      'No execution at night or on legal holidays unless urgent（夜间、法定节假日不得执行）.',
      'CL 43',
      'EXE-D8',
      'E51',
    );
};

const mayAuction = (measureId: string, state: Case, act: Act): void => {
  if (!standing(state).includes(measureId))
    refuse(
      'goods-not-sealed',
      'Only goods already sealed or seized（只能拍卖、处理已经查封、扣押的财物）.',
      'CL 46',
      'EXE-D7',
    );
  if (!withinTerm(state, measureId, act.validAt))
    refuse(
      'seizure-term-over',
      '查封、扣押期限已满的，应当立即解除并退还财物，不得拍卖抵缴；罚款可以申请人民法院强制执行 (goods whose term is over are given back, not auctioned: for the fine, ask the court).',
      'CL 28',
      'COE-D2',
      'CL 46',
    );
  const on = localDateOf(act.validAt);
  const window = courtWindow(state, act.law);
  if (!window?.from || on < window.from)
    refuse(
      'demand-period-running',
      'Remedies or the demand still run（复议、诉讼期限或者催告期尚未届满，不得自行执行）.',
      'CL 46',
    );
  const account = dueOn(state, on, act.law);
  const days = surchargeDays(account);
  const most = act.law.amount(rules.ownExecution, 'days', on);
  if (days <= most)
    refuse(
      'surcharge-too-young',
      `加处罚款已计 ${days} 日，未超过 ${most} 日 (the surcharge has run for ${days} days, and must run for more than ${most}).`,
      'CL 46',
      'EXE-D7',
    );
};

/**
 * 自行执行. The bureau has no power to collect by force: it asks the court. The one exception is
 * the auction of goods it had already sealed or seized, after remedies and demand, and never at
 * night or on holidays (CL 43, 46). The term of the seizure must still run: CL 46 does not say
 * whether it may be over, CL 28 has what is over given back, and an auction cannot be undone. The
 * proceeds count as a payment.
 */
export const enforceOnOwn = caseCommand('EnforceOnOwn', {
  title: 'Sell sealed goods for the fine（拍卖抵缴）',
  at: 'own-execution',
  by: ['cashier'],
  asks: {
    measure: oneOf(['auction-sealed-goods', 'levy-deposit', 'search', 'cut-utilities'], {
      about: 'What is done（执行方式）',
    }),
    measureId: id({ about: 'Measure the goods are held under（查封扣押措施编号）' }),
    receiptNumber: paperNumber({ about: 'Number of the receipt（票据号）', max: 100 }),
    fen: money({ about: 'Proceeds（所得款）', min: 1 }),
    urgent: optional(text({ about: 'Why at night or on a holiday（紧急理由）' })),
  },
  who: cashierOf,
  repeat: ({ measure, receiptNumber, fen }, { payments }) => {
    const stored = payments.find((payment) => payment.receiptNumber === receiptNumber);
    return (
      measure === 'auction-sealed-goods' &&
      stored !== undefined &&
      (alreadySo(stored, { fen, channel: 'auction' }) ||
        refuse(
          'receipt-number-taken',
          `Receipt ${receiptNumber} is used（票据号 ${receiptNumber} 已经使用）.`,
          'PL 70',
        ))
    );
  },
  late: since.served,
  stage: (state, _, { measure }) => {
    if (measure !== 'auction-sealed-goods')
      refuse(
        'no-power-to-execute',
        'The bureau has no power of compulsory execution; ask the people’s court（申请人民法院强制执行）.',
        'CL 46',
        'CL 53',
        'EXE-D7',
      );
    notClosed(state);
    notInCourt(state);
    notInQuestion(state);
    servedPenalty(state);
  },
  rule: ({ measureId, receiptNumber, fen, urgent }, state, act) => {
    soundAmount(fen);
    atDecentTime(urgent, act);
    mayAuction(measureId, state, act);
    const paidOn = localDateOf(act.validAt);
    const after = withPayment(state, { receiptNumber, fen, channel: 'auction', paidOn });
    const account = dueOn(after, paidOn, act.law);
    const clocks = clocksOfPayment(state, after, act);
    const channel = 'auction';
    return [
      { type: 'PaymentReceived', data: { receiptNumber, fen, channel, paidOn, account, clocks } },
    ];
  },
});

export type EnforceOnOwn = MessageOf<typeof enforceOnOwn>;
