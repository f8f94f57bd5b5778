import { label, type LocalDate, referable, type Standing } from '#domain/kernel';
import type { BarEvent } from './bar.events.js';
import { type Bars, evolveBars, noBars } from './bar.state.js';
import { barStream } from './bar.stream.js';
import type { Bar, ListedViolator } from './standing.js';

/** What stands in the way of somebody（限制、任职资格限制、严重失信）. */
export type BarFacts = Readonly<{ bars: readonly Bar[]; listings: readonly ListedViolator[] }>;

/** The bars, bans and listings of a subject, for rules that look at them. */
export const barReference = referable<Bars, BarEvent, BarFacts>({
  stream: barStream,
  title: label('record of bars', '限制记录'),
  initial: noBars,
  evolve: evolveBars,
  standing: ({ standing: bars, listings }): Standing<BarFacts> => ({ facts: { bars, listings } }),
});

/** The bans that keep a person from heading a unit of that industry on a day (WSL 94, 113). */
export const bansOn = (
  bars: readonly Bar[],
  { industry, date }: Readonly<{ industry: string; date: LocalDate }>,
): readonly Bar[] =>
  bars.filter(
    (bar) =>
      bar.kind === 'principal-ban' &&
      bar.from <= date &&
      (bar.until === undefined || date <= bar.until) &&
      (bar.industry === undefined || industry.startsWith(bar.industry)),
  );
