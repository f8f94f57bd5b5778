import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { localDateOf, refuse, showFen, type MessageOf, fields } from '#domain/kernel';
import { confiscationAccount, owedBack } from './confiscation-account.js';
import { dueOn } from './due-on.js';
import { alreadySo, stop } from '#domain/procedure';
import { duties } from '../case.law.js';
import { penaltyOf } from '../standing-penalty.js';
import { cashierOf } from '../who-executes.js';
import { soundAmount } from './payments.js';

const { money, oneOf, text } = fields;

/**
 * 退款. Money that is not owed, or no longer owed after change or revocation, goes back to the
 * party (PL 75, 48).
 */
export const recordRefund = caseCommand('RecordRefund', {
  title: 'Record a refund（退款登记）',
  at: 'refunds',
  by: ['cashier'],
  asks: {
    refundNumber: text({ about: 'Number of the refund（退款编号）', max: 100 }),
    of: oneOf(['fine', 'confiscation'], {
      about: 'Of the fine or of what was confiscated（退还罚款或没收款）',
    }),
    fen: money({ about: 'Amount（金额）', min: 1 }),
  },
  afterArchive: true,
  who: cashierOf,
  repeat: (asked, { refunds }) => {
    const { refundNumber } = asked;
    const stored = refunds.find((refund) => refund.refundNumber === refundNumber);
    return (
      stored !== undefined &&
      (alreadySo(stored, asked) ||
        refuse(
          'refund-number-taken',
          `Refund ${refundNumber} is recorded（退款单号 ${refundNumber} 已经登记）.`,
          'PL 70',
        ))
    );
  },
  late: since.decided,
  stage: penaltyOf,
  rule: ({ refundNumber, of, fen }, state, act) => {
    soundAmount(fen);
    const today = localDateOf(act.now);
    const account = dueOn(state, today, act.law);
    const back =
      of === 'fine'
        ? account.refundFen - account.refundedFen
        : confiscationAccount(state).refundFen;
    if (fen > back)
      refuse(
        'refund-not-due',
        `Only ${showFen(back)} is to be given back（应退金额仅为 ${showFen(back)}）.`,
        'PL 75',
      );
    const refundedOn = localDateOf(act.validAt);
    const isAll = owedBack(state, act) === fen;
    const clocks = isAll ? stop(state, act.validAt, duties.refund) : [];
    return [{ type: 'MoneyRefunded', data: { refundNumber, of, fen, refundedOn, clocks } }];
  },
});

export type RecordRefund = MessageOf<typeof recordRefund>;
