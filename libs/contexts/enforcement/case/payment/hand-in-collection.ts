import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { start, stop } from '#domain/procedure';
import { notArchived } from '../standing-penalty.js';
import { depositClock, handInClock, rules } from '../case.law.js';
import { cashierOf } from '../who-executes.js';
import type { Collection } from './payment.state.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

export type HandInCollection = Command<'HandInCollection', { receiptNumber: string }>;

/** The cash taken on the spot against that receipt. */
export const collectionOf = (state: Case, receiptNumber: string): Collection =>
  state.collections.find((one) => one.receiptNumber === receiptNumber) ??
  refuse('collection-unknown', `No cash was taken against ${receiptNumber}（无此票据）.`, 'PL 71');

/** 交至行政机关. Finance confirms that the officers handed the cash in; the bank's two working days start (PL 71). */
export const handInCollection: Decide<HandInCollection, Case, CaseEvent> = (
  { receiptNumber },
  state,
  act,
) => {
  const receivedBy = cashierOf(state, act);
  const known = state.collections.find((one) => one.receiptNumber === receiptNumber);
  if (known?.handedIn) return [];
  notArchived(state);
  collectionOf(state, receiptNumber);
  const handedInOn = localDateOf(act.validAt);
  const clock = {
    name: depositClock(receiptNumber),
    rule: rules.deposit,
    duty: 'cashier',
  } as const;
  const clocks = [...stop(state, act.validAt, handInClock(receiptNumber)), start(act, clock)];
  return [{ type: 'CollectionHandedIn', data: { receiptNumber, handedInOn, receivedBy, clocks } }];
};
