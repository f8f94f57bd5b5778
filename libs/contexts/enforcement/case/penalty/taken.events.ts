import type { LocalDate } from '#domain/kernel';

// What a penalty takes from its party beside money. These names and fields are what is stored: add
// freely.

/** An earlier fine of this party for an act; the edge reads it from the register of fined acts. */
export type EarlierFine = Readonly<{ actId: string; decisionNumber: string }>;

/** Which other penalty a case is filed for, after which fines for its acts（一事不二罚）. */
export type OtherPenalty = Readonly<{
  reason: string;
  after: readonly EarlierFine[];
}>;

/**
 * A licence the penalty reaches（所涉许可证件）: by its entry in our register, or by its number
 * where another organ keeps it.
 */
export type NamedLicence = Readonly<{ licence?: string; number?: string }>;

/** The rules under which a career ban is decided or entered (rules §6.6). */
export type BanRule = 'ACB-1' | 'ACB-2' | 'ACB-3' | 'ACB-4';

/**
 * 限制从业, as the decision states it. Its length is the law's; `lifetime` where the law leaves the
 * choice.
 */
export type BanStated = Readonly<{
  rule: BanRule;
  lifetime: boolean;
  /** GB/T 4754 code, where the ban is of one industry or field of work only. */
  industry?: string;
  /**
   * End of the criminal penalty, or removal (ACB-1, ACB-2); the day of the decision when absent.
   */
  from?: LocalDate;
}>;

/**
 * A career ban as decided: whom it binds, by the keyed token of the identity number, and for how
 * long.
 */
export type CareerBan = Readonly<{
  rule: BanRule;
  /** Keyed hash of the identity number: the ban follows the person, not the unit. */
  identityToken: string;
  from: LocalDate;
  /** Last day; for life when absent. */
  until?: LocalDate;
  industry?: string;
}>;

/** A licence in our register, as it is known right before the decision. */
export type KnownLicence = Readonly<{
  licence: string;
  number?: string;
  item: string;
  holder: string;
  /** Entered as a filing（备案）, which no penalty takes away. */
  filed: boolean;
  /** Annulled, recalled, revoked or struck: there is nothing left to take. */
  ended: boolean;
}>;

/**
 * What the registers say of the party and of the licences named. Filled by the edge, never by a
 * client.
 */
export type PartyOnRegister = Readonly<{
  licences: readonly KnownLicence[];
  /** Of a citizen in the register of parties. */
  identityToken?: string;
}>;

/**
 * Why nobody is punished: PL 33 (minor and corrected; first and minor; no fault), 36, 57 (not
 * proven), 30, 31.
 */
export type NoPenaltyGround =
  | 'minor-and-corrected'
  | 'first-and-minor'
  | 'no-fault'
  | 'not-proven'
  | 'limitation-over'
  | 'under-fourteen'
  | 'insane';
