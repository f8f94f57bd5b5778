import { caseCommand } from '../said/case.command.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { start, stop } from '#domain/procedure';
import { depositClock, handInClock, rules } from '../case.law.js';
import { cashierOf } from '../who-executes.js';
import type { Collection } from './payment.state.js';
import type { Case } from '../case.state.js';

const { paperNumber } = fields;

/** The cash taken on the spot against that receipt. */
export const collectionOf = (state: Case, receiptNumber: string): Collection =>
  state.collections.find((one) => one.receiptNumber === receiptNumber) ??
  refuse(
    'collection-unknown',
    `No cash was taken against ${receiptNumber}（没有凭票据 ${receiptNumber} 收缴的款项）.`,
    'PL 71',
  );

/**
 * 交至行政机关. Finance confirms that the officers handed the cash in; the bank's two working days
 * start (PL 71).
 */
export const handInCollection = caseCommand('HandInCollection', {
  title: 'Confirm that cash was handed in（当场收缴罚款上交）',
  at: 'spot-collections/handing-in',
  by: ['cashier'],
  asks: {
    receiptNumber: paperNumber({ about: 'Number of the receipt（票据号）', max: 100 }),
  },
  who: (state, act) => cashierOf(state, act),
  repeat: ({ receiptNumber }, { collections }) =>
    collections.some((one) => one.receiptNumber === receiptNumber && one.handedIn !== undefined),
  late: (state, { receiptNumber }) => collectionOf(state, receiptNumber).collectedOn,
  rule: ({ receiptNumber }, state, act, receivedBy) => {
    collectionOf(state, receiptNumber);
    const handedInOn = localDateOf(act.validAt);
    const clock = {
      name: depositClock(receiptNumber),
      rule: rules.deposit,
      duty: 'cashier',
    } as const;
    const clocks = [...stop(state, act.validAt, handInClock(receiptNumber)), start(act, clock)];
    return [
      { type: 'CollectionHandedIn', data: { receiptNumber, handedInOn, receivedBy, clocks } },
    ];
  },
});

export type HandInCollection = MessageOf<typeof handInCollection>;
