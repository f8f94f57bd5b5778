import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { alreadySo, stop } from '#domain/procedure';
import { notArchived } from '../standing-penalty.js';
import { depositClock } from '../case.law.js';
import { cashierOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { collectionOf } from './hand-in-collection.js';
import type { CaseEvent } from '../case.events.js';

export type DepositCollection = Command<
  'DepositCollection',
  { receiptNumber: string; bankReceiptNumber: string }
>;

/** 缴付指定银行. The organ pays the handed-in cash in at the bank, with the bank's receipt (PL 71). */
export const depositCollection: Decide<DepositCollection, Case, CaseEvent> = (
  { receiptNumber, bankReceiptNumber },
  state,
  act,
) => {
  cashierOf(state, act);
  const known = state.collections.find((one) => one.receiptNumber === receiptNumber);
  if (known && alreadySo(known.deposited, { bankReceiptNumber })) return [];
  notArchived(state);
  const { handedIn, deposited } = collectionOf(state, receiptNumber);
  if (deposited)
    refuse('already-deposited', 'It was paid in with another receipt（已缴付银行）.', 'PL 71');
  if (!handedIn)
    refuse(
      'not-handed-in',
      'The officers have not handed it in yet（尚未上交）.',
      'PL 71',
      'ENF-D10',
    );
  const depositedOn = localDateOf(act.validAt);
  const clocks = stop(state, act.validAt, depositClock(receiptNumber));
  return [
    {
      type: 'CollectionDeposited',
      data: { receiptNumber, bankReceiptNumber, depositedOn, clocks },
    },
  ];
};
