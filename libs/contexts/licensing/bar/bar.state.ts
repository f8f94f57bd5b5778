import { commandsOf } from '#domain/kernel';
import { evolving, type Matter, noMatter, clockChanges } from '#domain/procedure';
import type { BarEvent } from './bar.events.js';
import type { Bar, ListedViolator } from './standing.js';

/** All bars and bans of one subject, with those that are over. */
export type Bars = Matter &
  Readonly<{
    standing: readonly Bar[];
    over: readonly string[];
    /** Entries on the list of serious violators; none is a bar. */
    listings: readonly ListedViolator[];
  }>;

/** Declares commands on the bars of a subject. */
export const barCommand = commandsOf<Bars, BarEvent>(undefined, 'kept');

/** Nothing on record. */
export const noBars: Bars = { ...noMatter, standing: [], over: [], listings: [] };

const without = (was: Bars, { barId }: Readonly<{ barId: string }>): Partial<Bars> => ({
  standing: was.standing.filter((bar) => bar.barId !== barId),
  over: [...was.over, barId],
});

const unlisted = (was: Bars, { listingId }: Readonly<{ listingId: string }>): Partial<Bars> => ({
  listings: was.listings.filter((listing) => listing.listingId !== listingId),
  over: [...was.over, listingId],
});

export const evolveBars = evolving<Bars, BarEvent>({
  BarRecorded: (was, { bar }) => ({ standing: [...was.standing, bar] }),
  BarLifted: without,
  BarEnded: without,
  ListingNoted: (was, { listing }) => ({ listings: [...was.listings, listing] }),
  ListingRemoved: unlisted,
  ListingEnded: unlisted,
  ...clockChanges,
});
