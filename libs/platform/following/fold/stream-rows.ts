import type { StoredEvent } from '#platform/log';
import type { Recorded } from '#domain/kernel';
import type { Client } from '#platform/tables';
import type { PerStream } from './followed.js';
import type { Changed, Prepared, RowSet } from './prepared.js';
import type { Cell, RowTable } from './row-table.js';

/** One row per stream. Revisions must follow on each other: a hole means that events were lost. */
export class StreamRows implements RowSet {
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

  expect = (): void => undefined;

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
