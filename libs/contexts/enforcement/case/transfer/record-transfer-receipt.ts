import { fields, label, type MessageOf, refuse } from '#domain/kernel';
import { again, owe, stop } from '#domain/procedure';
import { duties, rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { handlingOf } from '../duties.js';
import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import * as since from '../said/since.js';
import { staffOf } from '../who-executes.js';
import type { TransferPaper } from './transfer.events.js';
import { transferAt } from './who-transfers.js';

const { moment, optional, paperNumber, personal, someOf, text } = fields;

const papers = ['letter', 'report', 'goods-list', 'appraisal', 'other'] as const;

/** What has to go with a case of ours: goods that were held are listed, tests are there (CRM-4). */
const owedPapers = ({ measures }: Case): readonly TransferPaper[] => {
  const all = Object.values(measures);
  return [
    'letter',
    'report',
    ...(all.some(({ taking }) => taking) ? (['goods-list'] as const) : []),
    ...(all.some(({ testing }) => testing) ? (['appraisal'] as const) : []),
  ];
};

/**
 * 移送回执. The police sign that they have the case, with the papers it needs; three days run for
 * them from then on (R310 6–8; CRM-3 to CRM-5).
 */
export const recordTransferReceipt = caseCommand('RecordTransferReceipt', {
  title: 'Record that the other side received the transfer（移送回执）',
  at: 'transfer/receipt',
  by: staff,
  asks: {
    receivedAt: moment({ about: 'When it was received（接收时间）', happened: true }),
    signedBy: personal(text({ about: 'Who signed the slip（回执签字人）', max: 200 })),
    number: optional(paperNumber({ about: 'Number of the slip（回执文号）', max: 100 })),
    papers: someOf(papers, { about: 'Papers handed in（移送材料）', min: 1 }),
  },
  who: staffOf,
  repeat: (asked, { transfer }) => again(transfer.receipt?.receipt, asked, 'receipt-on-record'),
  late: since.transferred,
  stage: (state) => {
    transferAt(
      state,
      ['to-deliver'],
      ['not-to-deliver', '没有待签收的移送（no transfer waits for its receipt）.'],
      'R310 7',
    );
  },
  rule: (receipt, state, act, by) => {
    const { transferred } = state;
    const atPolice = transferred?.to === 'police';
    const missing = owedPapers(state).filter((paper) => !receipt.papers.includes(paper));
    if (atPolice && missing.length > 0)
      refuse(
        'transfer-incomplete',
        `移送材料不齐全：${missing.join('、')}（papers are missing）.`,
        'R310 6',
        'CRM-4',
      );
    const answer = owe(act, {
      duty: duties.transferAnswer,
      rule: rules.policeAnswer,
      facts: { start: receipt.receivedAt },
      what: label('decide whether to file the case', '决定是否立案并书面告知'),
      by: outside(transferred?.organ ?? '', state),
      why: ['R310 8', 'CRM-5'],
    });
    const clocks = [...stop(state, act.validAt, duties.transferDelivery)];
    const data = { receipt, by, clocks: atPolice ? [...clocks, answer] : clocks };
    return [{ type: 'TransferReceived', data }];
  },
});

/** A body outside owes it, and the officers press for it（催询）. */
export function outside(body: string, state: Case) {
  return { kind: 'outside', body, role: 'officer', organ: handlingOf(state).organ } as const;
}

export type RecordTransferReceipt = MessageOf<typeof recordTransferReceipt>;
