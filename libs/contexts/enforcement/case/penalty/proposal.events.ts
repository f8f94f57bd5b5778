import type { PenaltyItem } from '../shared.events.js';

// What is proposed and told before it is decided. Stored.

/** 裁量基准: which benchmark, which version, which step (ENF-N3). */
export type Discretion = Readonly<{
  benchmark: string;
  version: string;
  step: string;
  reasons: string;
}>;

/** What decides about legal review and collective discussion beside the amounts (PL 57, 58). */
export type Gravity = Readonly<{
  publicInterest: boolean;
  complex: boolean;
  severalRelations: boolean;
  /** Another law or rule asks for legal review. */
  otherLaw?: string;
}>;

/** 拟处罚: what is proposed, item by item, and on what grounds. */
export type Proposal = Readonly<{
  facts: string;
  evidence: readonly string[];
  basis: readonly string[];
  items: readonly PenaltyItem[];
  discretion: Discretion;
}>;
