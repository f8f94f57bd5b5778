import { type Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { PaymentEvent } from './payment.events.js';

export const evolvePayment: Changes<Case, PaymentEvent> = {
  PaymentReceived: (state, { receiptNumber, fen, channel, paidOn }) => ({
    payments: [...state.payments, { receiptNumber, fen, channel, paidOn }],
  }),
  FineCollectedOnSpot: (state, collection) => ({
    collections: [...state.collections, collection],
    payments: [
      ...state.payments,
      {
        receiptNumber: collection.receiptNumber,
        fen: collection.fen,
        channel: 'cash',
        paidOn: collection.collectedOn,
      },
    ],
  }),
  CollectionHandedIn: (state, handedIn) => ({
    collections: state.collections.map((one) =>
      one.receiptNumber === handedIn.receiptNumber ? { ...one, handedIn } : one,
    ),
  }),
  CollectionDeposited: (state, deposited) => ({
    collections: state.collections.map((one) =>
      one.receiptNumber === deposited.receiptNumber ? { ...one, deposited } : one,
    ),
  }),
  MoneyRefunded: (state, refund) => ({ refunds: [...state.refunds, refund] }),
  DeferralApplied: (_, applied) => ({ deferral: { applied } }),
  DeferralApproved: (state, approved) => ({ deferral: { ...state.deferral, approved } }),
  DeferralRefused: (state, refused) => ({ deferral: { ...state.deferral, refused } }),
  DeferralEnded: (state, ended) => ({ deferral: { ...state.deferral, ended } }),
  ReductionAgreed: (_, reduction) => ({ reduction }),
  ReductionLost: (state, lost) => ({
    reduction: state.reduction && { ...state.reduction, lost },
  }),
  ConfiscationPerformed: (state, confiscation) => ({
    confiscations: [...state.confiscations, confiscation],
  }),
};
