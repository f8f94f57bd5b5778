import type { Instant } from '#domain/kernel';
import type { Result } from './imported.events.js';

/** How an imported case ended, as far as its log tells. */
export type ImportedOutcome =
  'paid' | 'sent-to-collection' | 'annulled' | 'granted' | 'refused' | 'withdrawn';

/** An imported case as its facts left it. Amounts in hundredths of the log's currency. */
export type ImportedCase = Readonly<{
  sourceCase: string;
  mapper: string;
  party: string | null;
  kind: string | null;
  provision: string | null;
  openedAt: Instant | null;
  lastAt: Instant | null;
  lastActivity: string | null;
  lastFact: string | null;
  activities: number;
  currency: string | null;
  /** The fine, with its surcharge once one was added. */
  imposedMinor: number;
  /** Costs of sending, fees. */
  costMinor: number;
  paidMinor: number;
  result: Result | null;
  outcome: ImportedOutcome | null;
  /** How many doubts its facts carry. */
  doubts: number;
}>;

export const noImportedCase: ImportedCase = {
  sourceCase: '',
  mapper: '',
  party: null,
  kind: null,
  provision: null,
  openedAt: null,
  lastAt: null,
  lastActivity: null,
  lastFact: null,
  activities: 0,
  currency: null,
  imposedMinor: 0,
  costMinor: 0,
  paidMinor: 0,
  result: null,
  outcome: null,
  doubts: 0,
};
