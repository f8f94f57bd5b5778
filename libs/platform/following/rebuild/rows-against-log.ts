import type { EventLog } from '#platform/log';
import type { Position } from '#domain/kernel';
import { type Client, inTransaction } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { type Build, buildsOf, tableOf } from './builds.js';
import { controlFold, type Place, tablesOf } from './control-fold.js';
import type { Followed } from '../fold/followed.js';
import type { RowTable } from '../fold/row-table.js';
import { Tempo, type TempoParts } from './tempo.js';

/** A row that does not say what the log says. No value of it is told, only where to look. */
export type RowApart = Readonly<{
  projection: string;
  /** The table as it stands in the database. */
  relation: string;
  /** The stream from which the row follows, or says that it does. */
  stream: string;
  /** `missing`: the log makes it, the table has not got it. `surplus`: nothing makes it. */
  what: 'changed' | 'missing' | 'surplus';
  /** Columns that differ. */
  columns: readonly string[];
}>;

/** What came of holding a table against the log. */
export type RowsHeld = Readonly<{ rows: number; differing: number; found: readonly RowApart[] }>;

/** What it stands on, and how hard it may work. */
export type Holding = Readonly<{
  readModels: DataSource;
  log: EventLog;
  followed: Followed;
  passes?: number;
  lagMs?: TempoParts['lagMs'];
  signal?: AbortSignal;
}>;

/** How many rows are named; the others are counted. */
const named = 100;

/**
 * Holds every row that queries see against a fresh fold of the log（逐行核对）, at the place where
 * the table stands: one picture of rows and places, while both go on. Also the lines that follow
 * from rows. Rows of streams that were set aside are left out: nobody says that they are right.
 * Answers nothing while this program's version is not the one that is shown, or has read nothing.
 */
export const rowsAgainstLog = (holding: Holding): Promise<RowsHeld | undefined> => {
  const { readModels, followed } = holding;
  return inTransaction(readModels, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const live = (await buildsOf(client, followed.name)).find(({ status }) => status === 'live');
    if (!live || live.version !== followed.version) return undefined;
    const upTo = await placesOf(client, live);
    if (!upTo) return undefined;
    // One at a time: both would make tables of the same name.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 8))`, [live.relation]);
    const { skipped, parked } = await setAsideOf(client, live);
    const tempo = new Tempo(holding);
    const control = await controlFold(client, { ...holding, build: live, upTo, skipped, tempo });
    const tables = tablesOf(tableOf(readModels, followed, live.build));
    const held: RowsHeld[] = [];
    for (const [at, table] of tables.entries()) {
      const beside = tablesOf(control)[at]!;
      const pair = { projection: followed.name, table, beside, parked };
      held.push(await apart(client, pair));
      await client.query(`DROP TABLE ${beside.relation}`);
    }
    return {
      rows: held.reduce((sum, { rows }) => sum + rows, 0),
      differing: held.reduce((sum, { differing }) => sum + differing, 0),
      found: held.flatMap(({ found }) => found).slice(0, named),
    };
  });
};

/** Where each shard stands; nothing while one of them has read nothing. */
const placesOf = async (
  client: Client,
  { projection, build }: Build,
): Promise<readonly Place[] | undefined> => {
  const { rows } = await client.query<Position & { from: number; to: number }>(
    `SELECT commit, prepare, slice_from AS from, slice_to AS to FROM platform.checkpoint
      WHERE projection = $1 AND build = $2`,
    [projection, build],
  );
  if (rows.length === 0 || rows.some(({ commit }) => commit === '')) return undefined;
  return rows.map(({ commit, prepare, from, to }) => ({
    slices: { from, to },
    at: { commit, prepare },
  }));
};

const setAsideOf = async (client: Client, { projection, build }: Build) => {
  const { rows } = await client.query<{ id: string; key: string; over: boolean }>(
    `SELECT event_id AS id, key, status = 'skipped' AS over FROM platform.poison
      WHERE projection = $1 AND build = $2 AND status <> 'done'`,
    [projection, build],
  );
  return {
    skipped: new Set(rows.map(({ id }) => id)),
    parked: rows.filter(({ over }) => !over).map(({ key }) => key),
  };
};

type Pair = Readonly<{
  projection: string;
  table: RowTable;
  beside: RowTable;
  parked: readonly string[];
}>;

type Found = Readonly<{
  stream: string;
  ours: boolean;
  theirs: boolean;
  columns: readonly string[];
  total: string;
}>;

const apart = async (
  client: Client,
  { projection, table, beside, parked }: Pair,
): Promise<RowsHeld> => {
  const { relation } = table;
  const { rows } = await client.query<Found>(statement(table, beside), [parked, named]);
  const { rows: counted } = await client.query<{ rows: string }>(
    `SELECT count(*) AS rows FROM ${relation}`,
  );
  const found = rows.map(({ stream, ours, theirs, columns }): RowApart => {
    const what = ours && theirs ? 'changed' : ours ? 'surplus' : 'missing';
    return { projection, relation, stream, what, columns: what === 'changed' ? columns : [] };
  });
  return { rows: Number(counted[0]?.rows), differing: Number(rows[0]?.total ?? 0), found };
};

/** What PostgreSQL works out by itself for its indexes is not compared, nor where an event lies. */
const statement = (table: RowTable, beside: RowTable): string => {
  const columns = [...table.columns.map(({ name }) => name), '_stream', '_revision'];
  const keys = table.names.per === 'stream' ? ['_stream'] : table.keys.map(({ name }) => name);
  const differs = columns.map(
    (name) => `CASE WHEN t."${name}"::text IS DISTINCT FROM c."${name}"::text THEN '${name}' END`,
  );
  const all = (of: string): string => `ROW(${columns.map((name) => `${of}."${name}"`).join(', ')})`;
  return `SELECT coalesce(c._stream, t._stream) AS stream, t._stream IS NOT NULL AS ours,
      c._stream IS NOT NULL AS theirs, array_remove(ARRAY[${differs.join(', ')}], NULL) AS columns,
      count(*) OVER () AS total
    FROM ${table.relation} t FULL JOIN ${beside.relation} c
      ON ${keys.map((name) => `t."${name}" = c."${name}"`).join(' AND ')}
    WHERE ${all('t')}::text IS DISTINCT FROM ${all('c')}::text
      AND NOT coalesce(c._stream, t._stream) = ANY($1) ORDER BY 1 LIMIT $2`;
};
