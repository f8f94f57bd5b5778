import {
  act,
  cashier,
  decided,
  filed,
  fineFen,
  happened,
  head,
  officer,
  officers,
  on,
  pay,
  penaltyOf,
  served,
  story,
} from '../stories/execution.examples.js';
import { type Asked, sent } from './sent.examples.js';

const collect: Asked<'CollectOnSpot'> = {
  type: 'CollectOnSpot',
  data: { receiptNumber: 'C-1', fen: 10_000, ground: 'remote-on-request', officers },
};
const handIn: Asked<'HandInCollection'> = {
  type: 'HandInCollection',
  data: { receiptNumber: 'C-1' },
};
const payTooMuch: Asked<'RecordPayment'> = {
  type: 'RecordPayment',
  data: { ...pay('B-1', fineFen + 10_000).data, excess: 'refund' },
};
const instalments: Asked<'ApplyForDeferral'> = {
  type: 'ApplyForDeferral',
  data: {
    kind: 'instalments',
    parts: [
      { fen: 2_000_000, until: on('2026-11-02') },
      { fen: 3_000_000, until: on('2026-12-01') },
    ],
    reasons: '资金周转困难',
  },
};
const approve: Asked<'DecideDeferral'> = {
  type: 'DecideDeferral',
  data: { approved: true, reasons: '情况属实' },
};
const collected = happened(story, [collect, act(officer, '2026-09-21')]);
const handedIn = happened(collected, [handIn, act(cashier, '2026-09-22')]);
const paidTooMuch = happened(story, [payTooMuch, act(cashier, '2026-10-08')]);
const applied = happened(story, [instalments, act(officer, '2026-09-28')]);
const approved = happened(applied, [approve, act(head, '2026-09-29')]);
const confiscated = penaltyOf({ ...decided.data, kinds: ['confiscation'], confiscationFen: 100 });

/** A sample for each command about the money. */
export const paymentSamples = {
  RecordPayment: sent(pay('B-1', fineFen), act(cashier, '2026-10-08'), story),
  CollectOnSpot: sent(collect, act(officer, '2026-09-21'), story),
  HandInCollection: sent(handIn, act(cashier, '2026-09-22'), collected),
  DepositCollection: sent(
    { type: 'DepositCollection', data: { receiptNumber: 'C-1', bankReceiptNumber: 'B-9' } },
    act(cashier, '2026-09-23'),
    handedIn,
  ),
  RecordRefund: sent(
    { type: 'RecordRefund', data: { refundNumber: 'R-1', of: 'fine', fen: 10_000 } },
    act(cashier, '2026-10-09'),
    paidTooMuch,
  ),
  ApplyForDeferral: sent(instalments, act(officer, '2026-09-28'), story),
  DecideDeferral: sent(approve, act(head, '2026-09-29'), applied),
  EndDeferral: sent(
    { type: 'EndDeferral', data: { reasons: '首期逾期' } },
    act(head, '2026-11-05'),
    approved,
  ),
  PerformConfiscation: sent(
    { type: 'PerformConfiscation', data: { receiptNumber: 'M-1', fen: 100, goods: '' } },
    act(cashier, '2026-09-21'),
    [filed, confiscated, served],
  ),
};
