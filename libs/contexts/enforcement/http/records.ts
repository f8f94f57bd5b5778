import { recordRoutesOf } from '#platform/record';
import { asNumbered, label } from '#domain/kernel';
import { caseNoun } from '../case/case.noun.js';
import { finedActId, finedActNoun } from '../fined-acts/fined-act.noun.js';
import { caseEventLabels } from '../projections/case-event-labels.js';
import { clockName } from '../projections/clock-names.js';
import { caseReaders } from './case-readers.js';
import { receiptId } from '../processes/receipt-id.js';
import { receiptNoun } from '../receipts/receipt.noun.js';

/** By party and act, as a case shows both; by the id in the log as well. */
const finedActNamed = (written: string): string => {
  const [party = '', actId] = written.split('~');
  return actId === undefined ? written : finedActId(party, actId);
};
const isIdInLog = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const receiptNamed = (written: string): string =>
  isIdInLog.test(written) ? written : receiptId(asNumbered(written));

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
    ids: {
      about:
        'The party and the act as the case names them, with ~ between: `<partyId>~<actId>`（当事人编号~违法行为编号）',
      from: finedActNamed,
    },
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
    ids: {
      about: 'The number of the receipt as it was recorded（票据号码）',
      from: receiptNamed,
    },
    by: caseReaders,
    events: {
      ReceiptHeld: label('About to be recorded', '拟登记占用'),
      ReceiptTaken: label('Recorded', '已登记'),
      ReceiptReleased: label('Free again', '解除占用'),
    },
  }),
];
