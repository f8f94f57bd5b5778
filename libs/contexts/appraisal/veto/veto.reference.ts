import { label, type LocalDate, referable, type Standing } from '#domain/kernel';
import type { Veto, VetoEvent } from './veto.events.js';
import { evolveRecord, noRecord, standingOf, type VetoRecord, vetoStream } from './veto.state.js';

/** What stands against somebody（否决情况）. */
export type VetoFacts = Readonly<{ vetoes: readonly Veto[] }>;

/** The vetoes of a subject, for rules that look at them. */
export const vetoReference = referable<VetoRecord, VetoEvent, VetoFacts>({
  stream: vetoStream,
  title: label('record of vetoes', '一票否决记录'),
  initial: noRecord,
  evolve: evolveRecord,
  standing: (record): Standing<VetoFacts> => ({ facts: { vetoes: standingOf(record) } }),
});

/** Whether a veto stands on a day（否决期内）, its first and last day with it. */
export const standsOn = ({ from, until }: Veto, on: LocalDate): boolean =>
  from <= on && on <= until;

/**
 * Whether a veto takes the excellent grade of a year away: what led to it lies in that year, or it
 * stands on the day on which that is decided.
 */
export const standsAgainst = (veto: Veto, year: number, on: LocalDate): boolean =>
  Number(veto.causedOn.slice(0, 4)) === year || standsOn(veto, on);
