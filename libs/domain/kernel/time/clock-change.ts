import type { Instant, LocalDate } from './instant.js';
import type { Owed } from './owed.js';

/**
 * A stretch of time that does not count (EXCLUDE), or during which the clock stands (STAY). `to` is
 * open while it runs.
 */
export type Interval = Readonly<{ from: LocalDate; to?: LocalDate; reason: string; law?: string }>;

/** A capped addition granted by a named approver before expiry (EXTEND). */
export type Extension = Readonly<{ amount: number; approver: string; grantedOn: LocalDate }>;

/**
 * All that a clock follows from besides its rule and the calendar. Stored in the event that sets
 * the clock, so that `explain` can compute it again years later.
 */
export type ClockFacts = Readonly<{
  /**
   * The start event: a moment. Hour clocks use the moment, all others its date in Asia/Shanghai.
   */
  start: Instant;
  excluded?: readonly Interval[];
  stayed?: readonly Interval[];
  extended?: readonly Extension[];
  /**
   * An amount set by decision instead of by the rule (a deferral to a date, a term in an order).
   */
  until?: LocalDate;
}>;

/**
 * One line of the explanation: a run of days (or an operation), why it counts or does not, and the
 * source of that.
 */
export type Explained = Readonly<{
  from: string;
  to: string;
  /** Units counted towards the amount by this line; 0 for what is skipped, excluded or stayed. */
  counted: number;
  days: number;
  kind:
    'start' | 'counted' | 'rest' | 'makeup' | 'excluded' | 'stayed' | 'extended' | 'rolled' | 'due';
  reason: string;
  source: string;
}>;

/**
 * A computed clock. `due` is the last moment of the period (or, for backward periods, the latest
 * moment to act).
 */
export type ClockResult = Readonly<{
  rule: string;
  /** Effective date of the version of the rule that applied. */
  version: LocalDate;
  calendar: string;
  due: Instant;
  dueDate: LocalDate;
  /** The period crosses into a year whose holiday notice is not published yet (CAL-16). */
  provisional: boolean;
  explanation: readonly Explained[];
}>;

/**
 * What an event does to a clock of its stream. `clock` is unique in the stream: `ENF-D3`,
 * `ENF-D4:evidence-1`.
 */
export type ClockChange =
  | Readonly<{
      op: 'start' | 'move';
      clock: string;
      set: ClockSet;
      why?: string;
      /** Who owes what, where the clock is a duty; one that is moved keeps what it had. */
      owed?: Owed;
    }>
  /**
   * `met`: done in time; `late`: done after expiry; `lapsed`: expired; `void`: no longer matters.
   */
  | Readonly<{ op: 'stop'; clock: string; outcome: ClockOutcome; at: Instant; why?: string }>;

export type ClockOutcome = 'met' | 'late' | 'lapsed' | 'void';

/**
 * A clock as stored: enough to compute it again, without its explanation. An open exclusion or stay
 * means it does not run now.
 */
export type ClockSet = Readonly<{
  rule: string;
  version: LocalDate;
  calendar: string;
  facts: ClockFacts;
  due: Instant;
  dueDate: LocalDate;
  provisional: boolean;
  /** No due date while an exclusion or stay is open: the sweeper leaves it alone. */
  standing: boolean;
  /** Role that must act before it expires, for worklists and escalation. */
  duty: string;
}>;
