import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { localDateOf, refuse, showFen, type MessageOf, fields } from '#domain/kernel';
import { confiscationAccount } from './confiscation-account.js';
import { alreadySo } from '#domain/procedure';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { cashierOf } from '../who-executes.js';
import { soundAmount } from './payments.js';

const { money, paperNumber, text } = fields;

/** 没收执行. Finance records illegal gains and goods handed over to the treasury (PL 28, 74). */
export const performConfiscation = caseCommand('PerformConfiscation', {
  title: 'Perform the confiscation（没收执行）',
  at: 'confiscation',
  by: ['cashier'],
  asks: {
    receiptNumber: paperNumber({ about: 'Number of the receipt（票据号）', max: 100 }),
    fen: money({ about: 'Amount（金额）' }),
    goods: text({ about: 'Goods（没收物品）' }),
  },
  who: cashierOf,
  repeat: (asked, { confiscations }) => {
    const { receiptNumber } = asked;
    const stored = confiscations.find((one) => one.receiptNumber === receiptNumber);
    return (
      stored !== undefined &&
      (alreadySo(stored, asked) ||
        refuse(
          'receipt-number-taken',
          `Receipt ${receiptNumber} is used（票据号 ${receiptNumber} 已经使用）.`,
          'PL 74',
        ))
    );
  },
  late: since.served,
  stage: notClosed,
  rule: ({ receiptNumber, fen, goods }, state, act) => {
    const { penalty } = servedPenalty(state);
    if (!penalty.kinds.includes('confiscation'))
      refuse(
        'no-confiscation-decided',
        'Nothing was to be confiscated（决定中没有没收内容）.',
        'PL 74',
      );
    if (fen !== 0 || goods.trim() === '') soundAmount(fen);
    const { openFen } = confiscationAccount(state);
    if (fen > openFen)
      refuse(
        'confiscation-too-much',
        `Only ${showFen(openFen)} may still be taken（至多还可没收 ${showFen(openFen)}）.`,
        'PL 74',
      );
    const performedOn = localDateOf(act.validAt);
    return [{ type: 'ConfiscationPerformed', data: { receiptNumber, fen, goods, performedOn } }];
  },
});

export type PerformConfiscation = MessageOf<typeof performConfiscation>;
