import type { CareerBan, PenaltyDecided, PenaltyKind } from '#contexts/enforcement/contract';
import type { About, LocalDate, Position } from '#domain/kernel';
import type { LicenceStatus } from '../licence/licence.state.js';

/** A licence of somebody, as far as news about him need it. */
export type OnesLicence = Readonly<{
  licence: string;
  number: string | null;
  /** A licence or certificate; no filing, declaration or rating（备案、申报、评定不是许可证件）. */
  isLicence: boolean;
  status: LicenceStatus;
}>;

/** A penalty as it stood right after an event of its case. */
export type PenaltyThen = Readonly<{
  party: string;
  decisionNumber: string;
  items: PenaltyDecided['data']['items'];
  kinds: readonly PenaltyKind[];
  bans: readonly CareerBan[];
  /** Revoked or void before: it takes no effect any more. */
  fallen: boolean;
  /** Kinds that were lifted before. */
  lifted: readonly PenaltyKind[];
  /** The day it reached the party; it takes effect from then（送达生效）. */
  servedOn?: LocalDate;
  /** The decision is in question: what followed from it waits until it is upheld（待复核）. */
  inQuestion: boolean;
  /** How often it took effect anew: upheld, or served on another day than was recorded. */
  anew: number;
}>;

/**
 * What news of other contexts must be looked up in before they become commands. Whatever it throws
 * is tried again.
 */
export type WhoseLicences = Readonly<{
  /** Every licence of that holder that was on record by that position. */
  heldBy: (holder: string, by: Position) => Promise<readonly OnesLicence[]>;
  /**
   * The penalty of the case an event stands in, up to that event; nothing while none is decided.
   */
  penaltyAt: (about: Pick<About, 'stream' | 'revision'>) => Promise<PenaltyThen | undefined>;
}>;
