import type { Fen, LocalDate } from '#domain/kernel';
import type { Fact } from '#domain/procedure';
import type {
  CollectionDeposited,
  CollectionHandedIn,
  DeferralApplied,
  DeferralApproved,
  DeferralEnded,
  DeferralRefused,
  FineCollectedOnSpot,
  PaymentChannel,
  ReductionAgreed,
  ReductionLost,
} from './payment.events.js';

export type Payment = Readonly<{
  receiptNumber: string;
  fen: Fen;
  channel: PaymentChannel;
  paidOn: LocalDate;
}>;

/** Cash taken on the spot, on its way to the bank. */
export type Collection = Fact<FineCollectedOnSpot> &
  Readonly<{ handedIn?: Fact<CollectionHandedIn>; deposited?: Fact<CollectionDeposited> }>;

export type Deferral = Readonly<{
  applied?: Fact<DeferralApplied>;
  refused?: Fact<DeferralRefused>;
  approved?: Fact<DeferralApproved>;
  ended?: Fact<DeferralEnded>;
}>;

export type Reduction = Fact<ReductionAgreed> & Readonly<{ lost?: Fact<ReductionLost> }>;
