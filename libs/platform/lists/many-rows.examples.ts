import { withPostgres } from '#stand-ins/embedded';
import { migrate, poolOf, quoted, readModels } from '#platform/tables';
import { ensureBuild, type Followed } from '#platform/following';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';

/** A database of its own with the empty tables of these projections. */
export const emptyTables = async (...projections: readonly Followed[]): Promise<DataSource> => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  const database = await readModels(
    url,
    projections.flatMap((one) => [
      one.table,
      ...('shared' in one && one.shared ? [one.shared.rows, one.shared.lines] : []),
    ]),
  );
  for (const projection of projections) {
    const { build } = await ensureBuild(database, projection);
    await database.query(
      `INSERT INTO platform.checkpoint (projection, build, slice_from, slice_to) VALUES ($1, $2, 0, 1023)`,
      [projection.name, build],
    );
  }
  return database;
};

type Column = Readonly<{ name: string; type: string; nullable: string }>;

const nothing: Readonly<Record<string, string>> = {
  boolean: 'false',
  jsonb: `'[]'`,
  ARRAY: `'{}'`,
  date: `date '2026-01-01'`,
  'timestamp with time zone': `timestamptz '2026-01-01'`,
};

const valueOf = ({ name, type, nullable }: Column): string => {
  if (name === '_stream') return `'stream-' || g`;
  if (nullable === 'YES') return 'NULL';
  return nothing[type] ?? (type === 'text' ? `''` : '0');
};

/**
 * So many rows at once: `says` gives a column its value as SQL over the number `g`; the others hold
 * nothing.
 */
export const fill = async (
  database: DataSource,
  table: string,
  count: number,
  says: Readonly<Record<string, string>>,
): Promise<void> => {
  const columns = (await database.query(
    `SELECT column_name AS name, data_type AS type, is_nullable AS nullable FROM information_schema.columns
      WHERE table_schema = 'read' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  )) as readonly Column[];
  await database.query(
    `INSERT INTO read.${quoted(table)} (${columns.map(({ name }) => quoted(name)).join(', ')})
      SELECT ${columns.map((column) => says[column.name] ?? valueOf(column)).join(', ')}
      FROM generate_series(1, ${count}) g`,
  );
  await database.query(`VACUUM ANALYZE read.${quoted(table)}`);
};

type Asked = Readonly<{ text: string; values?: readonly unknown[] }>;
type Plan = Readonly<{ 'Node Type': string; 'Index Name'?: string; Plans?: readonly Plan[] }>;

const stepsIn = (plan: Plan): readonly string[] => [
  plan['Node Type'],
  ...(plan.Plans ?? []).flatMap(stepsIn),
];

/**
 * Every step by which PostgreSQL answers what is read of this table while somebody asks:
 * `Index Scan`, `Sort` and so on.
 */
export const stepsOf = async (
  database: DataSource,
  table: string,
  ask: () => Promise<unknown>,
): Promise<readonly string[]> => {
  const pool = poolOf(database);
  const query = pool.query.bind(pool) as (asked: unknown, values?: unknown) => Promise<unknown>;
  const heard: Asked[] = [];
  const listen = (asked: string | Asked, values?: readonly unknown[]): Promise<unknown> => {
    const one = typeof asked === 'string' ? { text: asked, values: values ?? [] } : asked;
    if (one.text.includes(`"${table}"`)) heard.push(one);
    return query(asked, values);
  };
  (pool as { query: unknown }).query = listen;
  await ask().finally(() => Object.assign(pool, { query }));
  const plans: string[] = [];
  for (const { text, values } of heard) {
    const rows: { 'QUERY PLAN': readonly [{ Plan: Plan }] }[] = await database.query(
      `EXPLAIN (FORMAT JSON) ${text}`,
      [...(values ?? [])],
    );
    plans.push(...rows.flatMap((row) => stepsIn(row['QUERY PLAN'][0].Plan)));
  }
  return plans;
};
