import type { Fen, LocalDate } from '#domain/kernel';
import type { Accrual } from '#domain/law';

/**
 * What the party owes of the fine on a day, and how that came about. Always
 * `paidFen + openFen - refundFen = fineFen + surchargeFen - reductionFen`. All amounts in fen.
 */
export type AccountOfFine = Readonly<{
  on: LocalDate;
  /** The fine that stands today: lowered by a change, nothing after revocation. */
  fineFen: Fen;
  /** 加处罚款 until that day, before any agreed reduction (PL 72). */
  surchargeFen: Fen;
  /** What an execution agreement takes off the surcharge (CL 42). */
  reductionFen: Fen;
  /** Everything received until that day, refunded or not. */
  paidFen: Fen;
  /** What was received beyond what is owed: to be given back, or already given back. */
  refundFen: Fen;
  /** The part of `refundFen` the party has back. */
  refundedFen: Fen;
  openFen: Fen;
  /** The part of `openFen` whose day of payment is over. */
  overdueFen: Fen;
  /** Days for which surcharge was counted, line by line, with the sources. */
  explanation: readonly Accrual[];
}>;
