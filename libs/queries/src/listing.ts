import type { Position } from '#libs/kernel';
import type { DataSource, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Cursor, cursorText, isCursor, placeOf } from './cursor.js';
import { type Freshness, freshness } from './freshness.js';
import { sortOf } from './order.js';
import type { Page, PageQuery } from './page.js';

/** One way to narrow a list: the column and how it is compared. */
export type Filter = Readonly<{
  column: string;
  by: 'equal' | 'in' | 'from' | 'to' | 'holds' | 'meets';
}>;

/** A list over one table: only what is named here can be filtered, searched or sorted by. */
export type Listing<Row extends ObjectLiteral> = Readonly<{
  table: EntityTarget<Row>;
  /** Unique, so that the order is total. */
  key: keyof Row & string;
  sorts: readonly (keyof Row & string)[];
  defaultSort: string;
  filters: Readonly<Record<string, Filter>>;
  /** Columns in which `q` is looked for. */
  search: readonly (keyof Row & string)[];
}>;

const comparisons = {
  equal: (column: string, name: string) => `${column} = :${name}`,
  in: (column: string, name: string) => `${column} IN (:...${name})`,
  from: (column: string, name: string) => `${column} >= :${name}`,
  to: (column: string, name: string) => `${column} <= :${name}`,
  holds: (column: string, name: string) => `${column} @> ARRAY[:${name}]::text[]`,
  /** A list that has at least one of these. */
  meets: (column: string, name: string) => `${column} && ARRAY[:...${name}]::text[]`,
} as const;

const pageSize = 50;

/** Where a list is read: the tables, and how far the projections have come. */
export type Tables = Readonly<{ database: DataSource; fresh: Freshness }>;

/** A page of a projection's table that is no older than the reader asked for, or says that it is. */
export const freshPage = async <Row extends ObjectLiteral>(
  { database, fresh }: Tables,
  listing: Listing<Row> & Readonly<{ projection: string }>,
  asked: PageQuery & Readonly<Record<string, unknown>>,
  { min, ...fixed }: Readonly<{ min: Position | undefined }> & Readonly<Record<string, unknown>>,
): Promise<Page<Row>> => {
  const state = await freshness(fresh, listing.projection, min);
  return { ...(await list(database, listing, asked, fixed)), ...state };
};

/** Filtered, searched, sorted rows of one district, page by page; stable while rows are added. */
export const list = async <Row extends ObjectLiteral>(
  database: DataSource,
  listing: Listing<Row>,
  asked: PageQuery & Readonly<Record<string, unknown>>,
  fixed: Readonly<Record<string, unknown>> = {},
): Promise<Page<Row>> => {
  const { column, down } = sortOf(listing.sorts, asked.sort ?? listing.defaultSort);
  const direction = down ? 'DESC' : 'ASC';
  const query = database.getRepository(listing.table).createQueryBuilder('row');
  narrow(query, listing, asked);
  for (const [name, value] of Object.entries(fixed))
    query.andWhere(`row.${name} = :fixed_${name}`, { [`fixed_${name}`]: value });
  const total = asked.cursor === undefined ? { total: await query.getCount() } : {};
  if (asked.cursor !== undefined)
    after(query, placeOf<Cursor>(asked.cursor, 2, isCursor), {
      column,
      direction,
      key: listing.key,
    });
  return {
    ...(await pageOf(query, listing.key, { column, direction, limit: asked.limit ?? pageSize })),
    ...total,
  };
};

const pageOf = async <Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  key: string,
  {
    column,
    direction,
    limit,
  }: Readonly<{ column: string; direction: 'ASC' | 'DESC'; limit: number }>,
): Promise<Page<Row>> => {
  const rows = await query
    .orderBy(`row.${column}`, direction)
    .addOrderBy(`row.${key}`, direction)
    .limit(limit + 1)
    .getMany();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  const next = more ? { next: cursorText([last[column] as string, String(last[key])]) } : {};
  return { items, ...next };
};

const narrow = <Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  listing: Listing<Row>,
  asked: Readonly<Record<string, unknown>>,
): void => {
  for (const [name, { column, by }] of Object.entries(listing.filters)) {
    const value = asked[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    query.andWhere(comparisons[by](`row.${column}`, name), {
      [name]: by === 'in' ? [value].flat() : value,
    });
  }
  const words = typeof asked.q === 'string' ? asked.q.trim().split(/\s+/).filter(Boolean) : [];
  words.slice(0, 8).forEach((word, at) => {
    const like = { [`q${at}`]: `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` };
    query.andWhere(`(${listing.search.map((c) => `row.${c} ILIKE :q${at}`).join(' OR ')})`, like);
  });
};

/** Rows after the cursor; rows without a value come last going up and first going down, as PostgreSQL sorts them. */
const after = <Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  [value, key]: Cursor,
  {
    column,
    direction,
    key: keyColumn,
  }: Readonly<{ column: string; direction: 'ASC' | 'DESC'; key: string }>,
): void => {
  const [than, beyond] = direction === 'ASC' ? ['>', `OR row.${column} IS NULL`] : ['<', ''];
  const same = `row.${column} IS NOT DISTINCT FROM :cursorValue AND row.${keyColumn} ${than} :cursorKey`;
  const past =
    value === null
      ? direction === 'ASC'
        ? 'FALSE'
        : `row.${column} IS NOT NULL`
      : `row.${column} ${than} :cursorValue ${beyond}`;
  query.andWhere(`((${past}) OR (${same}))`, { cursorValue: value, cursorKey: key });
};
