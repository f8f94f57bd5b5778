import { comparePositions, type EventLog } from '#platform/log';
import type { Position } from '#domain/kernel';
import type { Client } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { type Build, createTable, tableOf } from './builds.js';
import { prefixOf } from '../fold/prefix-of.js';
import type { Followed } from '../fold/followed.js';
import { prepare, type RowSet } from '../fold/prepared.js';
import { rowSet } from '../fold/row-set.js';
import { RowTable } from '../fold/row-table.js';
import { allSlices, cut, type Slices, within } from '../place/slices.js';
import type { Tempo } from './tempo.js';

/** How far the streams of these slices are folded. */
export type Place = Readonly<{ slices: Slices; at: Position }>;

/** A fold of the whole log beside a table that exists. */
export type Controlling = Readonly<{
  readModels: DataSource;
  log: EventLog;
  followed: Followed;
  build: Pick<Build, 'build'>;
  upTo: readonly Place[];
  /** Ids of events that the table was told to pass over. */
  skipped: ReadonlySet<string>;
  /** More passes over the log need less memory. Only for one row per stream. */
  passes?: number;
  /** It is as much work as a rebuild and must not hold up live projections either. */
  tempo: Tempo;
  /** Hears now and then how far it has come. */
  told?: (at: Position, events: number) => Promise<void>;
  signal?: AbortSignal;
}>;

const chunk = 2_000;

/**
 * Folds the whole log once more, in memory and in one go, and writes the rows, and the lines that
 * follow from them, to tables of their own: made in the transaction at hand, and to be dropped in
 * it. Throws the reason when it is aborted.
 */
export const controlFold = async (client: Client, controlling: Controlling): Promise<RowTable> => {
  const { followed, passes: many = 1 } = controlling;
  const control = controlOf(controlling);
  for (const table of tablesOf(control)) {
    await client.query(`DROP TABLE IF EXISTS ${table.relation}`);
    await client.query(createTable(table, 'UNLOGGED'));
  }
  const passes = followed.per === 'stream' ? cut(many) : [allSlices];
  for (const slices of passes) await fill(client, controlling, control, slices);
  return control;
};

/** A table and that of its lines. */
export const tablesOf = (table: RowTable): readonly RowTable[] =>
  table.lines ? [table, table.lines.table] : [table];

const controlOf = ({ readModels, followed, build }: Controlling): RowTable => {
  const { names, lines } = tableOf(readModels, followed, build.build);
  const beside = { ...names, name: `${names.name}_control` };
  if (!lines || !('shared' in followed) || !followed.shared)
    return new RowTable(readModels, followed.table, beside);
  const own = lines.table.names;
  const table = new RowTable(readModels, followed.shared.lines, {
    ...own,
    name: `${own.name}_control`,
  });
  return new RowTable(readModels, followed.table, beside, { ...lines, table });
};

const fill = async (
  client: Client,
  controlling: Controlling,
  control: RowTable,
  slices: Slices,
): Promise<void> => {
  const rows = rowSet(controlling.followed, control);
  await foldAll(controlling, rows, slices);
  const { cells } = rows.changed();
  for (let from = 0; from < cells.length; from += chunk) {
    const some = cells.slice(from, from + chunk);
    await paced(controlling, control.write(client, some), some.length);
  }
};

/** Waits as the tempo asks; throws the reason when it is told to stop. */
const paced = async ({ tempo, signal }: Controlling, work: Promise<void>, events: number) => {
  await work;
  await tempo.after(events, signal);
  signal?.throwIfAborted();
};

const foldAll = async (controlling: Controlling, rows: RowSet, slices: Slices): Promise<void> => {
  const { log, followed, upTo, skipped, tempo, told } = controlling;
  const last = upTo
    .map(({ at }) => at)
    .toSorted(comparePositions)
    .at(-1);
  if (!last) return;
  const isDue = (stream: string, at: Position): boolean =>
    within(slices, stream) &&
    upTo.some((place) => within(place.slices, stream) && comparePositions(at, place.at) <= 0);
  let [read, piece, events] = [0, tempo.batch(chunk), 0];
  for await (const stored of log.readAll({ prefixes: followed.kinds.map(prefixOf) })) {
    if (comparePositions(stored.position, last) > 0) return;
    read += 1;
    if (read >= piece) {
      events += read;
      await told?.(stored.position, events);
      await paced(controlling, Promise.resolve(), read);
      [read, piece] = [0, tempo.batch(chunk)];
    }
    if (!isDue(stored.stream, stored.position)) continue;
    if (skipped.has(stored.id)) rows.pass(stored);
    else {
      const prepared = prepare(followed, stored);
      rows.expect([prepared]);
      rows.take(prepared);
    }
  }
};
