import type { Event, Instant } from '#domain/kernel';

/** A receipt (票据) is about to be recorded in one case: in no other. */
export type ReceiptHeld = Event<
  'ReceiptHeld',
  { receiptNumber: string; caseId: string; attempt: string; at: Instant }
>;

/**
 * A receipt of the bank or the finance department pays into one case, for ever. Before there was
 * `ReceiptHeld` it stood alone.
 */
export type ReceiptTaken = Event<'ReceiptTaken', { receiptNumber: string; caseId: string }>;

/**
 * The case refused what was to be recorded, or never recorded it: the receipt may pay into another.
 */
export type ReceiptReleased = Event<'ReceiptReleased', { caseId: string; reason: string }>;

export type ReceiptEvent = ReceiptHeld | ReceiptTaken | ReceiptReleased;
