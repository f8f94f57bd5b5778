import { refuse } from '#domain/kernel';
import { free, held, onRecord, reservation } from '#domain/procedure';
import type { ReceiptEvent } from './receipt.events.js';

/** A receipt as it is called. */
export type ReceiptNumber = Readonly<{ receiptNumber: string }>;

/**
 * Money counts once: a receipt recorded in one case is refused in every other (PL 70). One stream
 * for each: `enforcementReceipt-440704.<id of the number>`.
 */
export const receiptNoun = reservation<ReceiptNumber, ReceiptEvent>({
  stream: { category: 'enforcementReceipt', upcasters: {} },
  title: 'Receipt（票据）',
  writes: {
    held: ({ matter, attempt, details, since }) => ({
      type: 'ReceiptHeld',
      data: { ...details, caseId: matter, attempt, at: since },
    }),
    onRecord: ({ matter, details }) => ({
      type: 'ReceiptTaken',
      data: { ...details, caseId: matter },
    }),
    released: ({ matter, reason }) => ({
      type: 'ReceiptReleased',
      data: { caseId: matter, reason },
    }),
  },
  evolve: {
    ReceiptHeld: (was, { receiptNumber, caseId, attempt, at }) =>
      held(was, { matter: caseId, attempt, details: { receiptNumber }, since: at }),
    ReceiptTaken: (_, { receiptNumber, caseId }) => onRecord(caseId, { receiptNumber }),
    ReceiptReleased: () => free,
  },
  taken: ({ details }) =>
    refuse(
      'receipt-used-elsewhere',
      `The receipt ${details.receiptNumber} is recorded in another case（票据 ${details.receiptNumber} 已登记在另一案件）.`,
      'PL 70',
    ),
});
