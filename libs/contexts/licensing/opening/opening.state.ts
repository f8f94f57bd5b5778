import { commandsOf, type Evolve } from '#domain/kernel';
import type { OpeningEvent, ParticularsOpened } from './opening.events.js';

/** What was opened so far on this page of the book. */
export type BookPage = Readonly<{ openings: readonly ParticularsOpened['data'][] }>;

/** Declares commands on a page of the book. */
export const openingCommand = commandsOf<BookPage, OpeningEvent>(undefined, 'kept');

export const evolvePage: Evolve<BookPage, OpeningEvent> = {
  ParticularsOpened: ({ openings }, entry) => ({ openings: [...openings, entry] }),
};
