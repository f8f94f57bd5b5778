import { caseCommand } from '../said/case.command.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { alreadySo, stop } from '#domain/procedure';
import { depositClock } from '../case.law.js';
import { cashierOf } from '../who-executes.js';
import { collectionOf } from './hand-in-collection.js';

const { paperNumber } = fields;

/**
 * 缴付指定银行. The organ pays the handed-in cash in at the bank, with the bank's receipt (PL 71).
 */
export const depositCollection = caseCommand('DepositCollection', {
  title: 'Pay the cash in at the bank（缴付指定银行）',
  at: 'spot-collections/deposit',
  by: ['cashier'],
  asks: {
    receiptNumber: paperNumber({ about: 'Number of the receipt（票据号）', max: 100 }),
    bankReceiptNumber: paperNumber({ about: 'Receipt of the bank（银行回单号）', max: 100 }),
  },
  who: cashierOf,
  repeat: ({ receiptNumber, bankReceiptNumber }, { collections }) => {
    const deposited = collections.find((one) => one.receiptNumber === receiptNumber)?.deposited;
    return (
      deposited !== undefined &&
      (alreadySo(deposited, { bankReceiptNumber }) ||
        refuse(
          'already-deposited',
          'It was paid in with another receipt（该款已凭另一银行票据缴付银行）.',
          'PL 71',
        ))
    );
  },
  late: (state, { receiptNumber }) => collectionOf(state, receiptNumber).handedIn?.handedInOn,
  rule: ({ receiptNumber, bankReceiptNumber }, state, act) => {
    if (!collectionOf(state, receiptNumber).handedIn)
      refuse(
        'not-handed-in',
        'The officers have not handed it in yet（执法人员尚未上交该款）.',
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
  },
});

export type DepositCollection = MessageOf<typeof depositCollection>;
