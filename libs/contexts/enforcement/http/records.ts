import { recordRoutesOf } from '#platform/record';
import { label } from '#domain/kernel';
import { caseNoun } from '../case/case.noun.js';
import { finedActNoun } from '../fined-acts/fined-act.noun.js';
import { caseEventLabels } from '../projections/case-event-labels.js';
import { clockName } from '../projections/clock-names.js';
import { caseReaders } from './case-readers.js';
import { receiptNoun } from '../receipts/receipt.noun.js';

/** What is on record about cases（案件履历）, and about the names they hold over all cases. */
export const enforcementRecords = [
  ...recordRoutesOf(caseNoun, {
    tag: 'enforcement cases 行政处罚案件',
    called: '案件',
    by: caseReaders,
    events: caseEventLabels,
    clock: clockName,
    idAs: 'caseId',
    withheld: new Set(['sealed', 'mark']),
  }),
  ...recordRoutesOf(finedActNoun, {
    tag: 'enforcement: names over all cases 跨案占用',
    called: '已处罚行为',
    path: 'fined-acts',
    by: caseReaders,
    events: {
      FineReserved: label('About to be fined', '拟处罚占用'),
      FineConfirmed: label('Fined', '已处罚'),
      FineReleased: label('Free again', '解除占用'),
    },
  }),
  ...recordRoutesOf(receiptNoun, {
    tag: 'enforcement: names over all cases 跨案占用',
    called: '票据',
    path: 'fine-receipts',
    by: caseReaders,
    events: {
      ReceiptHeld: label('About to be recorded', '拟登记占用'),
      ReceiptTaken: label('Recorded', '已登记'),
      ReceiptReleased: label('Free again', '解除占用'),
    },
  }),
];
