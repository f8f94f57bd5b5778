import { comparePositions, digestOfJson, type EventLog } from '#platform/log';
import type { Position } from '#domain/kernel';
import { type Client, inTransaction } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { type Build, createTable, tableOf } from './builds.js';
import { prefixOf } from '../fold/prefix-of.js';
import type { Followed } from '../fold/followed.js';
import { prepare, type RowSet } from '../fold/prepared.js';
import { rowSet } from '../fold/row-set.js';
import { guardColumns, RowTable } from '../fold/row-table.js';
import { allSlices, cut, type Slices, within } from '../place/slices.js';
import type { Tempo } from './tempo.js';

/** A part of a table: how many rows, and the sum of their checksums. */
export type Bucket = Readonly<{ bucket: number; rows: number; sum: string }>;

/** A built table against a control fold of the same events: which parts differ. */
export type Comparison = Readonly<{
  position: string;
  rows: number;
  /** SHA-256 over the row counts and checksums of all parts of the built table. */
  digest: string;
  same: boolean;
  differing: readonly Readonly<{ built: Bucket | undefined; control: Bucket | undefined }>[];
}>;

type Comparing = Readonly<{
  readModels: DataSource;
  log: EventLog;
  followed: Followed;
  build: Build;
  /** Where the built table stands. */
  at: Position;
  /** More passes over the log need less memory. Only for one row per stream. */
  passes?: number;
  /**
   * The control fold is as much work as the rebuild and must not hold up live projections either.
   */
  tempo: Tempo;
  /** Hears now and then how far the control fold has come. */
  told?: (at: Position, events: number) => Promise<void>;
  signal?: AbortSignal;
}>;

const chunk = 2_000;

/**
 * Folds the whole log up to `at` once more, in memory and in one go, writes the rows to a table of
 * their own and compares row counts and checksums by bucket. Shows what went wrong between batches:
 * lost rows, rows folded twice. Throws the reason when it is aborted.
 */
export const compareWithControl = async (comparing: Comparing): Promise<Comparison> => {
  const { readModels, followed, build, at } = comparing;
  const built = tableOf(readModels, followed, build.build);
  const names = { ...built.names, name: `${built.names.name}_control` };
  const control = new RowTable(readModels, followed.table, names);
  return inTransaction(readModels, async (client) => {
    await client.query(`DROP TABLE IF EXISTS ${control.relation}`);
    await client.query(createTable(control, 'UNLOGGED'));
    const passes = followed.per === 'stream' ? cut(comparing.passes ?? 1) : [allSlices];
    for (const slices of passes) await fill(client, comparing, control, slices);
    const [ours, theirs] = [await digest(client, built), await digest(client, control)];
    await client.query(`DROP TABLE ${control.relation}`);
    const differing = [...new Set([...ours.keys(), ...theirs.keys()])]
      .map((bucket) => ({ built: ours.get(bucket), control: theirs.get(bucket) }))
      .filter((pair) => pair.built?.sum !== pair.control?.sum);
    const rows = [...ours.values()].reduce((sum, bucket) => sum + bucket.rows, 0);
    const position = `${at.commit}/${at.prepare}`;
    const parts = [...ours.values()].toSorted((a, b) => a.bucket - b.bucket);
    return { position, rows, digest: digestOfJson(parts), same: differing.length === 0, differing };
  });
};

const fill = async (
  client: Client,
  comparing: Comparing,
  control: RowTable,
  slices: Slices,
): Promise<void> => {
  const rows = rowSet(comparing.followed, control);
  await foldAll(comparing, rows, slices, await passedOver(client, comparing));
  const { cells } = rows.changed();
  for (let from = 0; from < cells.length; from += chunk) {
    const some = cells.slice(from, from + chunk);
    await paced(comparing, control.write(client, some), some.length);
  }
};

/** Waits as the tempo asks; throws the reason when it is told to stop. */
const paced = async ({ tempo, signal }: Comparing, work: Promise<void>, events: number) => {
  await work;
  await tempo.after(events, signal);
  signal?.throwIfAborted();
};

const foldAll = async (
  comparing: Comparing,
  rows: RowSet,
  slices: Slices,
  skipped: ReadonlySet<string>,
): Promise<void> => {
  const { log, followed, at, tempo, told } = comparing;
  let [read, piece, events] = [0, tempo.batch(chunk), 0];
  for await (const stored of log.readAll({ prefixes: followed.kinds.map(prefixOf) })) {
    if (comparePositions(stored.position, at) > 0) return;
    read += 1;
    if (read >= piece) {
      events += read;
      await told?.(stored.position, events);
      await paced(comparing, Promise.resolve(), read);
      [read, piece] = [0, tempo.batch(chunk)];
    }
    if (!within(slices, stored.stream)) continue;
    if (skipped.has(stored.id)) rows.pass(stored);
    else {
      const prepared = prepare(followed, stored);
      rows.expect([prepared]);
      rows.take(prepared);
    }
  }
};

const passedOver = async (
  client: Client,
  { followed, build }: Comparing,
): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ id: string; open: boolean }>(
    `SELECT event_id AS id, status NOT IN ('skipped', 'done') AS open FROM platform.poison
      WHERE projection = $1 AND build = $2 AND status <> 'done'`,
    [followed.name, build.build],
  );
  if (rows.some(({ open }) => open))
    throw new Error(`${followed.name} has events set aside; decide about them before comparing.`);
  return new Set(rows.map(({ id }) => id));
};

const digest = async (client: Client, table: RowTable): Promise<ReadonlyMap<number, Bucket>> => {
  const key = table.keys.map(({ name }) => `t."${name}"::text`).join(` || '/' || `);
  // What PostgreSQL works out by itself for its indexes is not compared.
  const written = [...table.columns, ...guardColumns].map(({ name }) => `t."${name}"`).join(', ');
  const { rows } = await client.query<{ bucket: number; rows: string; sum: string }>(
    `SELECT abs(hashtext(${key}) % 64) AS bucket, count(*) AS rows,
        sum(('x' || substr(md5(ROW(${written})::text), 1, 15))::bit(60)::bigint)::text AS sum
      FROM ${table.relation} t GROUP BY 1`,
  );
  return new Map(rows.map((row) => [row.bucket, { ...row, rows: Number(row.rows) }]));
};
