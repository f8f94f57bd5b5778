import { decodeAny, type StoredEvent } from '#platform/log';
import type { Recorded } from '#domain/kernel';
import type { Client } from '#platform/tables';
import type { Followed, KeyChange } from './followed.js';
import type { Cell } from './row-table.js';

/**
 * An event as read for one projection, with what it does to rows where that follows from the event
 * alone.
 */
export type Prepared = Readonly<{ event: Recorded; changes: readonly KeyChange[] }>;

/** What a batch made of the rows it touched. */
export type Changed = Readonly<{
  cells: readonly Cell[];
  gone: readonly Record<string, unknown>[];
}>;

/** The rows that a batch touches, in memory. */
export type RowSet = Readonly<{
  load: (
    client: Client,
    prepared: readonly Prepared[],
    streams: readonly string[],
  ) => Promise<void>;
  /** Says which rows are going to be named, when they are all in memory already. */
  expect: (prepared: readonly Prepared[]) => void;
  /** Folds one event. Throws when it cannot be folded, and has then changed nothing. */
  take: (prepared: Prepared) => void;
  /** Passes over an event that was decided to be skipped. */
  pass: (event: StoredEvent) => void;
  changed: () => Changed;
}>;

/**
 * Reads an event for a projection. Throws when it cannot be read or is not known: both are poison.
 */
export const prepare = (followed: Followed, stored: StoredEvent): Prepared => {
  const event = decodeAny(followed.kinds, stored, followed.knows);
  return { event, changes: followed.per === 'key' ? followed.changes(event) : [] };
};
