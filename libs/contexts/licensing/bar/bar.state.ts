import { type ClockChange, commandsOf, type Evolve } from '#domain/kernel';
import { type Clocks, clocksAfter } from '../desk/clocks.js';
import type { BarEvent } from './bar.events.js';
import type { Bar, Listing } from './standing.js';

/** All bars and bans of one subject, with those that are over. */
export type Bars = Readonly<{
  standing: readonly Bar[];
  over: readonly string[];
  /** Entries on the list of serious violators; none is a bar. */
  listings: readonly Listing[];
  clocks: Clocks;
  answered: readonly string[];
}>;

/** Declares commands on the bars of a subject. */
export const barCommand = commandsOf<Bars, BarEvent>();

/** Nothing on record. */
export const noBars: Bars = { standing: [], over: [], listings: [], clocks: {}, answered: [] };

const without = (was: Bars, barId: string, clocks: BarEvent['data']): Bars => ({
  ...was,
  standing: was.standing.filter((bar) => bar.barId !== barId),
  over: [...was.over, barId],
  clocks: clocksAfter(was.clocks, 'clocks' in clocks ? clocks.clocks : []),
});

const unlisted = (was: Bars, listingId: string, clocks?: readonly ClockChange[]): Bars => ({
  ...was,
  listings: was.listings.filter((listing) => listing.listingId !== listingId),
  over: [...was.over, listingId],
  clocks: clocksAfter(was.clocks, clocks),
});

const answered = (was: Bars, { ring }: Readonly<{ ring: string }>): Bars => ({
  ...was,
  answered: [...was.answered, ring],
});

export const evolveBars: Evolve<Bars, BarEvent> = {
  BarRecorded: (was, { bar, clocks }) => ({
    ...was,
    standing: [...was.standing, bar],
    clocks: clocksAfter(was.clocks, clocks),
  }),
  BarLifted: (was, data) => without(was, data.barId, data),
  BarEnded: (was, data) => without(was, data.barId, data),
  ListingNoted: (was, { listing, clocks }) => ({
    ...was,
    listings: [...was.listings, listing],
    clocks: clocksAfter(was.clocks, clocks),
  }),
  ListingRemoved: (was, data) => unlisted(was, data.listingId, data.clocks),
  ListingEnded: (was, data) => unlisted(was, data.listingId, data.clocks),
  ClockReminded: answered,
  ClockExpired: answered,
  ClockEscalated: answered,
  ClocksRecomputed: (was, { clocks }) => ({ ...was, clocks: clocksAfter(was.clocks, clocks) }),
};
