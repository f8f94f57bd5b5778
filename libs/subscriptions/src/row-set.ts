import type { StoredEvent } from '#libs/event-log';
import type { Recorded } from '#libs/kernel';
import type { Client } from '#libs/read-models';
import { decode } from './decode.js';
import type { Followed, KeyChange, PerStream } from './followed.js';
import { KeyRows } from './key-rows.js';
import type { Cell, RowTable } from './row-table.js';

/** An event as read for one projection, with what it does to rows where that follows from the event alone. */
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
  /** Folds one event. Throws when it cannot be folded, and has then changed nothing. */
  take: (prepared: Prepared) => void;
  /** Passes over an event that was decided to be skipped. */
  pass: (event: StoredEvent) => void;
  changed: () => Changed;
}>;

/** Reads an event for a projection. Throws when it cannot be read or is not known: both are poison. */
export const prepare = (followed: Followed, stored: StoredEvent): Prepared => {
  if (!followed.knows(stored.type))
    throw new Error(`${followed.name} does not know ${stored.type}.`);
  const event = decode(followed.kinds, stored);
  return { event, changes: followed.per === 'key' ? followed.changes(event) : [] };
};

/** An empty set of rows for one batch. */
export const rowSet = (followed: Followed, table: RowTable): RowSet =>
  followed.per === 'stream' ? new StreamRows(followed, table) : new KeyRows(table);

/** One row per stream. Revisions must follow on each other: a hole means that events were lost. */
class StreamRows implements RowSet {
  private readonly cells = new Map<string, Cell>();
  private readonly dirty = new Set<string>();

  constructor(
    private readonly followed: PerStream,
    private readonly table: RowTable,
  ) {}

  load = async (
    client: Client,
    _prepared: readonly Prepared[],
    streams: readonly string[],
  ): Promise<void> => {
    for (const [stream, cell] of await this.table.byStream(client, streams))
      this.cells.set(stream, cell);
  };

  take = ({ event }: Prepared): void => {
    const cell = this.cells.get(event.stream);
    if (!cell || this.isNext(cell, event)) {
      const row = this.followed.next(event, cell?.row);
      if (row) this.put(event, this.table.settled(row));
    }
  };

  pass = (event: StoredEvent): void => {
    const cell = this.cells.get(event.stream);
    if (cell && event.revision > cell.revision) this.put(event, cell.row);
  };

  changed = (): Changed => ({
    cells: [...this.dirty].map((stream) => this.cells.get(stream)!),
    gone: [],
  });

  private put({ stream, revision, position }: Omit<Cell, 'row'>, row: Cell['row']): void {
    this.cells.set(stream, { row, stream, revision, position });
    this.dirty.add(stream);
  }

  private isNext({ revision }: Cell, event: Recorded): boolean {
    if (event.revision > revision + 1)
      throw new Error(`events ${revision + 1} to ${event.revision - 1} of the stream are missing`);
    return event.revision === revision + 1;
  }
}
