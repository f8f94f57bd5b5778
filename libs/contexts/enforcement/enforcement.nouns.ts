import { caseNoun } from './case/case.noun.js';
import { finedActNoun } from './fined-acts/fined-act.noun.js';
import { receiptNoun } from './receipts/receipt.noun.js';

/** Each kind of stream of enforcement with the rules that write it. */
export const nouns = [caseNoun, finedActNoun, receiptNoun] as const;
