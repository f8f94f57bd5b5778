import { type Command, type Decide, type Fen, localDateOf, refuse, showFen } from '#domain/kernel';
import { confiscationAccount } from './confiscation-account.js';
import { dueOn } from './due-on.js';
import { alreadySo } from '#domain/procedure';
import { notArchived, penaltyOf } from '../standing-penalty.js';
import { cashierOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { soundAmount } from './payments.js';
import type { CaseEvent } from '../case.events.js';

export type RecordRefund = Command<
  'RecordRefund',
  { refundNumber: string; of: 'fine' | 'confiscation'; fen: Fen }
>;

/** 退款. Money that is not owed, or no longer owed after change or revocation, goes back to the party (PL 75, 48). */
export const recordRefund: Decide<RecordRefund, Case, CaseEvent> = (asked, state, act) => {
  cashierOf(state, act);
  const { refundNumber, of, fen } = asked;
  const stored = state.refunds.find((refund) => refund.refundNumber === refundNumber);
  if (stored)
    return alreadySo(stored, asked)
      ? []
      : refuse(
          'refund-number-taken',
          `Refund ${refundNumber} is recorded（退款单号重复）.`,
          'PL 70',
        );
  notArchived(state);
  penaltyOf(state);
  soundAmount(fen);
  const today = localDateOf(act.now);
  const account = dueOn(state, today, act.law);
  const back =
    of === 'fine' ? account.refundFen - account.refundedFen : confiscationAccount(state).refundFen;
  if (fen > back)
    refuse('refund-not-due', `Only ${showFen(back)} is to be given back（应退金额）.`, 'PL 75');
  const refundedOn = localDateOf(act.validAt);
  return [{ type: 'MoneyRefunded', data: { refundNumber, of, fen, refundedOn } }];
};
