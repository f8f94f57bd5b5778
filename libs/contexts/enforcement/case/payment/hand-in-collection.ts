import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CollectionHandedIn } from './payment.events.js';
import { done, start } from '../execution.clocks.js';
import { notArchived } from '../execution.guards.js';
import { depositClock, handInClock, rules } from '../execution.law.js';
import { asCashier } from '../execution.roles.js';
import type { Collection, Execution } from '../execution.state.js';

export type HandInCollection = Command<'HandInCollection', { receiptNumber: string }>;

/** The cash taken on the spot against that receipt. */
export const collectionOf = (state: Execution, receiptNumber: string): Collection =>
  state.collections.find((one) => one.receiptNumber === receiptNumber) ??
  refuse('collection-unknown', `No cash was taken against ${receiptNumber}（无此票据）.`, 'PL 71');

/** 交至行政机关. Finance confirms that the officers handed the cash in; the bank's two working days start (PL 71). */
export const handInCollection: Decide<HandInCollection, Execution, CollectionHandedIn> = (
  { receiptNumber },
  state,
  act,
) => {
  notArchived(state);
  const { id: receivedBy } = asCashier(state, act);
  if (collectionOf(state, receiptNumber).handedIn) return [];
  const handedInOn = localDateOf(act.validAt);
  const clock = { name: depositClock(receiptNumber), rule: rules.deposit, duty: 'cashier' };
  const clocks = [...done(state, act.validAt, handInClock(receiptNumber)), start(act, clock)];
  return [{ type: 'CollectionHandedIn', data: { receiptNumber, handedInOn, receivedBy, clocks } }];
};
