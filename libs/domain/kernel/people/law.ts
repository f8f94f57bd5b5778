import type { ClockFacts, ClockResult, ClockSet } from '../time/clock-change.js';
import type { LocalDate } from '../time/instant.js';

/**
 * The law as a decision sees it: pure and fixed for the act. Implemented by `libs/law`; its two
 * versions go into the envelope of every event.
 */
export type Law = Readonly<{
  /** SHA-256 of the catalogue of rules, hex. */
  digest: string;
  /** Version of the working-day calendar. */
  calendar: string;
  /**
   * Computes a clock under the version of the rule in force on the date of its start (procedure by
   * date of the step). Of a clock that ran before (`ran`), extensions are not judged late again: a
   * later notice does not take them back.
   */
  clock(rule: string, facts: ClockFacts, ran?: Pick<ClockSet, 'facts'>): ClockResult;
  /** The same, in the form an event stores. */
  set(rule: string, facts: ClockFacts, duty: string, ran?: Pick<ClockSet, 'facts'>): ClockSet;
  /**
   * A named number of a rule in force on a date: `amount('ENF-H2', 'citizenFen', on)`. Throws when
   * there is none.
   */
  amount(rule: string, name: string, on: LocalDate): number;
  /** As `amount`; nothing where the rule is in force and no such number of it is settled. */
  amountIf(rule: string, name: string, on: LocalDate): number | undefined;
  /** As `amount`, but tells the citation and the mark of verification as well. */
  cited(
    rule: string,
    name: string,
    on: LocalDate,
  ): Readonly<{ value: number; law: string; mark: string; version: LocalDate }>;
}>;
