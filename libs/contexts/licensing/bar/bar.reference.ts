import { label, referable, type Standing } from '#domain/kernel';
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
