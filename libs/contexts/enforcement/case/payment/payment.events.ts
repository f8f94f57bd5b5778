import {
  type Event,
  type Fen,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { AccountOfFine } from './account.js';

// These names and fields are what is stored: add freely; to change one, add a step to
// `case.stream.ts`.

/**
 * How money came in. `court` is what the court collected, `cash` what officers took on the spot,
 * `auction` proceeds.
 */
export type PaymentChannel = 'bank' | 'e-payment' | 'court' | 'cash' | 'auction';

/**
 * 收款. `account` is what is due on the day of payment, this payment counted, with the surcharge
 * explained.
 */
export type PaymentReceived = Event<
  'PaymentReceived',
  WithClocks<{
    receiptNumber: string;
    fen: Fen;
    channel: PaymentChannel;
    paidOn: LocalDate;
    account: AccountOfFine;
  }>
>;

/**
 * 当场收缴. `receiptNumber` is that of the finance department's receipt, without which the party
 * may refuse.
 */
export type FineCollectedOnSpot = Event<
  'FineCollectedOnSpot',
  WithClocks<{
    receiptNumber: string;
    fen: Fen;
    ground: 'small-fine' | 'hard-to-execute' | 'remote-on-request';
    officers: readonly string[];
    collectedOn: LocalDate;
    account: AccountOfFine;
  }>
>;

/** 交至行政机关. The officers hand the cash in. */
export type CollectionHandedIn = Event<
  'CollectionHandedIn',
  WithClocks<{ receiptNumber: string; handedInOn: LocalDate; receivedBy: string }>
>;

/** 缴付指定银行. The organ pays the cash in at the bank. */
export type CollectionDeposited = Event<
  'CollectionDeposited',
  WithClocks<{ receiptNumber: string; bankReceiptNumber: string; depositedOn: LocalDate }>
>;

/** 退款. Money back to the party, after overpayment, change or revocation. */
export type MoneyRefunded = Event<
  'MoneyRefunded',
  WithClocks<{
    refundNumber: string;
    of: 'fine' | 'confiscation';
    fen: Fen;
    refundedOn: LocalDate;
  }>
>;

/** One part of a deferred fine and the last day to pay it. */
export type DeferredPart = Readonly<{ fen: Fen; until: LocalDate }>;

/** 延期（分期）缴纳申请. */
export type DeferralApplied = Event<
  'DeferralApplied',
  WithClocks<{
    kind: 'deferral' | 'instalments';
    parts: readonly DeferredPart[];
    reasons: string;
    appliedOn: LocalDate;
    documents: readonly NumberedDocument[];
  }>
>;

/**
 * 延期（分期）缴纳批准书. From the day of the application the deferred part bears no surcharge
 * until its own due date.
 */
export type DeferralApproved = Event<
  'DeferralApproved',
  WithClocks<{
    kind: 'deferral' | 'instalments';
    parts: readonly DeferredPart[];
    from: LocalDate;
    approvedOn: LocalDate;
    approvedBy: string;
    reasons: string;
    documents: readonly NumberedDocument[];
  }>
>;

export type DeferralRefused = Event<
  'DeferralRefused',
  { refusedOn: LocalDate; refusedBy: string; reasons: string; appliedOn: LocalDate }
>;

/** 取消延期（分期）. After a missed part, the parts still to come fall due at once. */
export type DeferralEnded = Event<
  'DeferralEnded',
  WithClocks<{ endedOn: LocalDate; endedBy: string; reasons: string }>
>;

/**
 * 执行协议. The surcharge, never the fine, may be reduced once the party has remedied the harm (CL
 * 42).
 */
export type ReductionAgreed = Event<
  'ReductionAgreed',
  {
    reductionFen: Fen;
    remedy: string;
    agreedOn: LocalDate;
    agreedBy: string;
    account: AccountOfFine;
    documents: readonly NumberedDocument[];
  }
>;

/**
 * 恢复强制执行. The party did not keep the agreement, so that the whole surcharge is due again (CL
 * 42).
 */
export type ReductionLost = Event<
  'ReductionLost',
  { reasons: string; lostOn: LocalDate; foundBy: string }
>;

/** 没收执行. */
export type ConfiscationPerformed = Event<
  'ConfiscationPerformed',
  { receiptNumber: string; fen: Fen; goods: string; performedOn: LocalDate }
>;

export type PaymentEvent =
  | PaymentReceived
  | FineCollectedOnSpot
  | CollectionHandedIn
  | CollectionDeposited
  | MoneyRefunded
  | DeferralApplied
  | DeferralApproved
  | DeferralRefused
  | DeferralEnded
  | ReductionAgreed
  | ReductionLost
  | ConfiscationPerformed;

/** What each is called in a history. An event without its row does not compile. */
export const paymentLabels: LabelsOf<PaymentEvent> = {
  PaymentReceived: label('Payment received', '收款'),
  FineCollectedOnSpot: label('Fine collected on the spot', '当场收缴罚款'),
  CollectionHandedIn: label('Cash handed in', '当场收缴款交回'),
  CollectionDeposited: label('Cash paid in at the bank', '收缴款缴付银行'),
  MoneyRefunded: label('Money refunded', '退款'),
  DeferralApplied: label('Deferral applied for', '申请延期（分期）缴纳'),
  DeferralApproved: label('Deferral approved', '批准延期（分期）缴纳'),
  DeferralRefused: label('Deferral refused', '不批准延期（分期）缴纳'),
  DeferralEnded: label('Deferral ended', '取消延期（分期）缴纳'),
  ReductionAgreed: label('Surcharge reduced by agreement', '执行协议减免加处罚款'),
  ReductionLost: label('Reduction lost', '恢复加处罚款'),
  ConfiscationPerformed: label('Confiscation performed', '没收执行'),
};
