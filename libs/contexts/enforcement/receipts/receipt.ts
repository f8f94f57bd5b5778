import {
  type Command,
  type Decide,
  type Decider,
  type Event,
  knownTo,
  refuse,
  type StreamKind,
} from '#domain/kernel';

/** A receipt (票据) of the bank or the finance department pays into one case, for ever. */
export type ReceiptTaken = Event<'ReceiptTaken', { receiptNumber: string; caseId: string }>;
export type TakeReceipt = Command<'TakeReceipt', { receiptNumber: string; caseId: string }>;

/** The case a receipt was recorded in; none before. */
export type Receipt = Readonly<{ caseId?: string }>;

/** Money counts once: a receipt recorded in one case is refused in every other (PL 70). */
const takeReceipt: Decide<TakeReceipt, Receipt, ReceiptTaken> = (
  { receiptNumber, caseId },
  { caseId: holder },
) => {
  if (holder === caseId) return [];
  if (holder !== undefined)
    refuse(
      'receipt-used-elsewhere',
      `The receipt ${receiptNumber} is recorded in another case（票据已在其他案件使用）.`,
      'PL 70',
    );
  return [{ type: 'ReceiptTaken', data: { receiptNumber, caseId } }];
};

export const receiptDecider: Decider<TakeReceipt, Receipt, ReceiptTaken> = {
  initial: {},
  decide: { TakeReceipt: takeReceipt },
  evolve: { ReceiptTaken: (_, { caseId }) => ({ caseId }) },
};

/** One stream for each receipt: `enforcementReceipt-440704.<id of the number>`. */
export const receiptStream: StreamKind<ReceiptTaken> = {
  category: 'enforcementReceipt',
  upcasters: {},
  knows: knownTo(receiptDecider.evolve),
};
