import {
  type Client,
  inReadingOrder,
  inTransaction,
  isNumbered,
  pairsColumn,
  pairsIn,
  quoted,
  readSchema,
} from '#platform/tables';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { FailureCause } from './build-failures.js';
import type { Followed, Shared } from '../fold/followed.js';
import { guardColumns, type Lines, RowTable } from '../fold/row-table.js';
import { columnsIn, pointShared } from './shared-views.js';
import { emptyOf } from '../fold/columns-of.js';
import { createWordIndex } from '../fold/word-indexes.js';

/**
 * One physical table of a projection: `live` is what queries see, `old` is kept for going back. Of
 * an `abandoned` one only the note is left that nobody wants this version unless it is ordered.
 */
export type Build = Readonly<{
  projection: string;
  build: number;
  version: number;
  relation: string;
  status: 'building' | 'live' | 'old' | 'abandoned';
  /** Why it is not shown yet, if its last attempt failed. */
  cause: FailureCause | null;
  /** It was shown, and operators went back to the one before. */
  rolledBack: boolean;
}>;

const fields = `projection, build, version, relation, status, cause, rolled_back AS "rolledBack"`;

/** Schema and name under which queries see a projection. */
export const namesOf = (readModels: DataSource, { table }: Followed) => {
  const metadata = readModels.getMetadata(table);
  return { schema: metadata.schema ?? readSchema, name: metadata.tableName };
};

/** The physical table of one build. */
export const tableOf = (readModels: DataSource, followed: Followed, build: number): RowTable => {
  const { schema, name } = namesOf(readModels, followed);
  const names = { schema, name: `${name}__v${build}`, per: followed.per };
  const lines = 'shared' in followed ? linesOf(readModels, followed.shared, names) : undefined;
  return new RowTable(readModels, followed.table, names, lines);
};

/** The table of the lines that are written with the rows of one build. */
const linesOf = (
  readModels: DataSource,
  shared: Shared | undefined,
  { name }: Readonly<{ name: string }>,
): Lines | undefined => {
  if (!shared) return undefined;
  const { schema = readSchema, tableName } = readModels.getMetadata(shared.lines);
  const names = { schema, name: `${tableName}__${name}`, per: 'key' as const };
  return {
    table: new RowTable(readModels, shared.lines, names),
    of: (row) => shared.linesOf(row),
  };
};

/** Builds of a projection, newest first. */
export const buildsOf = async (client: Client, projection: string): Promise<readonly Build[]> => {
  const { rows } = await client.query<Build>(
    `SELECT ${fields} FROM platform.build WHERE projection = $1 ORDER BY build DESC`,
    [projection],
  );
  return rows;
};

/**
 * The build which this program's fold writes: the live one when it has the same version, else the
 * newest being built with it. Made when there is none: the first goes live at once, a later one is
 * built beside the live one. What operators took out of sight or gave up is answered as it is, and
 * not built again.
 */
export const ensureBuild = (readModels: DataSource, followed: Followed): Promise<Build> =>
  inTransaction(readModels, async (client) => {
    await lockProjection(client, followed.name);
    const builds = await buildsOf(client, followed.name);
    const ours = builds.filter(({ version }) => version === followed.version);
    const live = builds.find(({ status }) => status === 'live');
    const found =
      ours.find(({ status }) => status === 'live') ??
      ours.find(({ status }) => status === 'building') ??
      ours.find(({ status, rolledBack }) => live && (status === 'abandoned' || rolledBack));
    if (found) return found;
    const build = await addBuild({
      readModels,
      client,
      followed,
      status: live ? 'building' : 'live',
    });
    if (!live) await createIndexes(client, readModels, followed, build.build);
    await pointView(client, readModels, followed, (live ?? build).build);
    return build;
  });

/** One process at a time makes or switches builds of a projection. */
export const lockProjection = async (client: Client, projection: string): Promise<void> => {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 7))`, [projection]);
};

type Adding = Readonly<{
  readModels: DataSource;
  client: Client;
  followed: Followed;
  status: 'building' | 'live';
}>;

/** Makes the table of the next build, without its indexes. */
export const addBuild = async (adding: Adding): Promise<Build> => {
  const { readModels, client, followed, status } = adding;
  const [newest] = await buildsOf(client, followed.name);
  const build = (newest?.build ?? 0) + 1;
  const table = tableOf(readModels, followed, build);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(table.names.schema)}`);
  await client.query(createTable(table));
  if (table.lines) await client.query(createTable(table.lines.table));
  const { rows } = await client.query<Build>(
    `INSERT INTO platform.build (projection, build, version, relation, status, switched_at)
      VALUES ($1, $2, $3, $4, $5, CASE WHEN $5 = 'live' THEN now() END)
      RETURNING ${fields}`,
    [followed.name, build, followed.version, table.relation, status],
  );
  await pointShared(client, readModels, followed);
  return rows[0]!;
};

/**
 * `CREATE TABLE` from the row class: its columns, the guards, and the one key that writing needs.
 */
export const createTable = (table: RowTable, kind = ''): string => {
  const own = table.columns.map(({ name, type, nullable, otherwise }) => {
    const rest = `${nullable ? '' : ' NOT NULL'}${otherwise ? ` DEFAULT ${otherwise}` : ''}`;
    return `${quoted(name)} ${type}${rest}`;
  });
  const extra = guardColumns.map(({ name, type }) => `${name} ${type} NOT NULL`);
  const key =
    table.names.per === 'stream'
      ? '_stream'
      : table.keys.map(({ name }) => quoted(name)).join(', ');
  return `CREATE ${kind} TABLE ${table.relation} (${[...own, ...extra].join(', ')},
    PRIMARY KEY (${key})) WITH (fillfactor = 85)`;
};

/**
 * The indexes that the row class asks for (`@Index`; with `fulltext` one for words), and uniqueness
 * of its key. Made after a rebuild has filled the table.
 */
export const createIndexes = async (
  client: Client,
  readModels: DataSource,
  followed: Followed,
  build: number,
): Promise<void> => {
  const table = tableOf(readModels, followed, build);
  await indexTable(client, table, readModels.getMetadata(followed.table));
  if (table.lines && 'shared' in followed && followed.shared)
    await indexTable(client, table.lines.table, readModels.getMetadata(followed.shared.lines));
};

/** A number that rows are sorted by, after what they are narrowed by, stands as people count. */
const inIndex = (column: string, at: number): string =>
  at > 0 && isNumbered(column) ? inReadingOrder(quoted(column)) : quoted(column);

const indexTable = async (
  client: Client,
  table: RowTable,
  { indices, uniques }: Pick<EntityMetadata, 'indices' | 'uniques'>,
): Promise<void> => {
  const wanted = [
    ...(table.names.per === 'stream'
      ? [{ columns: table.keys.map(({ name }) => name), unique: true, where: '', using: 'btree' }]
      : []),
    ...uniques.map(({ columns }) => ({
      columns: columns.map(({ databaseName }) => databaseName),
      unique: true,
      where: '',
      using: 'btree',
    })),
    ...indices
      .filter(({ isFulltext }) => !isFulltext)
      .map(({ columns, isUnique, where, type }) => ({
        columns: columns.map(({ databaseName }) => databaseName),
        unique: isUnique,
        where: where ? ` WHERE ${where}` : '',
        using: type ?? 'btree',
      })),
  ];
  for (const [at, { columns, unique, where, using }] of wanted.entries())
    await client.query(
      `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${quoted(`${table.names.name}_${at}`)}
        ON ${table.relation} USING ${using} (${columns.map(inIndex).join(', ')})${where}`,
    );
  for (const words of wordsOf({ indices })) await createWordIndex(client, table, words);
};

/** The columns in which words are looked for（`@Index` with `fulltext`）. */
const wordsOf = ({ indices }: Pick<EntityMetadata, 'indices'>): readonly (readonly string[])[] =>
  indices
    .filter(({ isFulltext }) => isFulltext)
    .map(({ columns }) => columns.map(({ databaseName }) => databaseName));

/**
 * Lets queries see that build under the projection's plain name. A table that was made before a
 * column was thought of says nothing in it, until the new version is whole.
 */
export const pointView = async (
  client: Client,
  readModels: DataSource,
  followed: Followed,
  build: number,
): Promise<void> => {
  const { schema, name } = namesOf(readModels, followed);
  const view = `${quoted(schema)}.${quoted(name)}`;
  await client.query(`DROP VIEW IF EXISTS ${view}`);
  const { columns, relation } = tableOf(readModels, followed, build);
  const there = await columnsIn(client, relation);
  const lacking = columns
    .filter(({ name }) => !there.has(name))
    .map((column) => `, ${emptyOf(column)}::${column.type} AS ${quoted(column.name)}`);
  if (!there.has(pairsColumn))
    for (const words of wordsOf(readModels.getMetadata(followed.table)))
      lacking.push(`, ${pairsIn(words.filter((name) => there.has(name)))} AS ${pairsColumn}`);
  await client.query(`CREATE VIEW ${view} AS SELECT t.*${lacking.join('')} FROM ${relation} t`);
  await pointShared(client, readModels, followed);
};
