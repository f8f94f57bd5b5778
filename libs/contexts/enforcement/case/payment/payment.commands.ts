import { type ApplyForDeferral, applyForDeferral } from './apply-for-deferral.js';
import { type CollectOnSpot, collectOnSpot } from './collect-on-spot.js';
import { type DecideDeferral, decideDeferral } from './decide-deferral.js';
import { type DepositCollection, depositCollection } from './deposit-collection.js';
import { type EndDeferral, endDeferral } from './end-deferral.js';
import { type HandInCollection, handInCollection } from './hand-in-collection.js';
import { type PerformConfiscation, performConfiscation } from './perform-confiscation.js';
import { type RecordPayment, recordPayment } from './record-payment.js';
import { type RecordRefund, recordRefund } from './record-refund.js';

/** The money: paid, put off, given back: what may be asked, and the rule that answers. */
export const paymentRules = {
  ApplyForDeferral: applyForDeferral,
  CollectOnSpot: collectOnSpot,
  DecideDeferral: decideDeferral,
  DepositCollection: depositCollection,
  EndDeferral: endDeferral,
  HandInCollection: handInCollection,
  PerformConfiscation: performConfiscation,
  RecordPayment: recordPayment,
  RecordRefund: recordRefund,
};

export type PaymentCommand =
  | ApplyForDeferral
  | CollectOnSpot
  | DecideDeferral
  | DepositCollection
  | EndDeferral
  | HandInCollection
  | PerformConfiscation
  | RecordPayment
  | RecordRefund;
