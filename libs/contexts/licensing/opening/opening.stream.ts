import { knownTo, type LocalDate, type StreamKind } from '#domain/kernel';
import type { OpeningEvent } from './opening.events.js';
import { evolvePage } from './opening.state.js';

/** One stream per month, `2026-09`: the book of openings（查阅登记簿）, page by page. */
export const openingStream: StreamKind<OpeningEvent> = {
  category: 'licensingOpening',
  upcasters: {},
  knows: knownTo(evolvePage),
};

/** The page of a day. */
export const pageOf = (on: LocalDate): string => on.slice(0, 7);

/** The id of an opening, and back. */
export const openingId = (page: string, opening: string): string => `${page}.${opening}`;

/** The page and the entry of an id; nothing when it is no id of an opening. */
export const entryIn = (id: string): Readonly<{ page: string; opening: string }> | undefined => {
  const [, page, opening] = /^(\d{4}-\d{2})\.([\w-]{1,64})$/.exec(id) ?? [];
  return page !== undefined && opening !== undefined ? { page, opening } : undefined;
};
