import { v5 } from 'uuid';

const receiptIds = '7d0f9f0a-3b1e-5c6e-9a3c-0c6f1f0d5b21';

/** Id of the stream of a receipt: its number is written in signs that no stream name takes. */
export const receiptId = (receiptNumber: string): string => v5(receiptNumber, receiptIds);
