import { type Client, quoted, readSchema, type RowClass } from '#platform/tables';
import type { DataSource, EntityMetadata } from 'typeorm';
import { columnsOf, type RowColumn } from '../fold/columns-of.js';
import type { Followed } from '../fold/followed.js';

/** `shared views` in ASCII: one process at a time makes them anew. */
const lock = 0x73686172;

/**
 * Lets queries see the rows, and the lines, of all projections that share them as one. A build of
 * an older version has no lines: its rows are not seen here until the one that is being built for
 * it is shown.
 */
export const pointShared = async (
  client: Client,
  readModels: DataSource,
  followed: Followed,
): Promise<void> => {
  if (!('shared' in followed) || !followed.shared) return;
  const { rows, lines } = followed.shared;
  await client.query(`SELECT pg_advisory_xact_lock($1)`, [lock]);
  const { schema = readSchema, tableName } = readModels.getMetadata(lines);
  const { rows: live } = await client.query<Live>(
    `SELECT b.relation, format('%I.%I', t.schemaname, t.tablename) AS lines FROM platform.build b
      JOIN pg_tables t ON t.schemaname = $1 AND t.tablename = $2 || '__' || split_part(b.relation, '"', 4)
      WHERE b.status = 'live' ORDER BY b.projection`,
    [schema, tableName],
  );
  const view = { client, readModels };
  await pointOver(
    { ...view, row: rows },
    live.map(({ relation }) => relation),
  );
  await pointOver(
    { ...view, row: lines },
    live.map((one) => one.lines),
  );
};

type Live = Readonly<{ relation: string; lines: string }>;
type View = Readonly<{ client: Client; readModels: DataSource; row: RowClass }>;

const pointOver = async (
  { client, readModels, row }: View,
  relations: readonly string[],
): Promise<void> => {
  const columns = columnsOf(readModels, row);
  const parts: string[] = [];
  for (const relation of relations) parts.push(await partOf(client, columns, relation));
  const view = viewOf(readModels.getMetadata(row));
  await client.query(`DROP VIEW IF EXISTS ${view}`);
  await client.query(`CREATE VIEW ${view} AS ${parts.join(' UNION ALL ') || nothing(columns)}`);
};

const viewOf = ({ schema = readSchema, tableName }: EntityMetadata): string =>
  `${quoted(schema)}.${quoted(tableName)}`;

/** Which columns a table has. */
export const columnsIn = async (client: Client, relation: string): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [relation],
  );
  return new Set(rows.map(({ name }) => name));
};

/** A table that was made when a column was not thought of says nothing in it. */
const partOf = async (
  client: Client,
  columns: readonly RowColumn[],
  relation: string,
): Promise<string> => {
  const there = await columnsIn(client, relation);
  const said = columns.map(({ name, type }) =>
    there.has(name) ? quoted(name) : `NULL::${type} AS ${quoted(name)}`,
  );
  return `SELECT ${said.join(', ')} FROM ${relation}`;
};

const nothing = (columns: readonly RowColumn[]): string =>
  `SELECT ${columns.map(({ name, type }) => `NULL::${type} AS ${quoted(name)}`).join(', ')} WHERE false`;
