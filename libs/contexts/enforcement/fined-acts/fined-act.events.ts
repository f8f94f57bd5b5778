import type { Event, Fen, Instant, LocalDate } from '#domain/kernel';

/**
 * This act of this party is being fined in that case: in no other (PL 29). `attempt` is the
 * command's id.
 */
export type FineReserved = Event<
  'FineReserved',
  {
    caseId: string;
    actId: string;
    fineFen: Fen;
    on: LocalDate;
    decisionNumber: string;
    attempt: string;
    at: Instant;
  }
>;

/** The decision is on record. */
export type FineConfirmed = Event<
  'FineConfirmed',
  { caseId: string; actId: string; fineFen: Fen; on: LocalDate; decisionNumber: string }
>;

/**
 * The decision was refused, never came, or no longer stands: the act may be fined in another case.
 */
export type FineReleased = Event<'FineReleased', { caseId: string; reason: string }>;

export type FinedActEvent = FineReserved | FineConfirmed | FineReleased;
