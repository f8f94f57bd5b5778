import type { Position } from '#domain/kernel';
import { ProblemException } from '#platform/http';
import { inReadingOrder, isNumbered, poolOf, sqlState } from '#platform/tables';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import {
  type Cursor,
  cursorNotValid,
  cursorOf,
  cursorText,
  type Order,
  type Part,
  partsAfter,
  partsOfAll,
} from './cursor.js';
import { type Freshness, freshness } from './freshness.js';
import { type Condition, type Filter, narrowed, type Where } from './narrow.js';
import { sortOf } from './order.js';
import type { Page, PageQuery } from './page.js';
import { asStood, countOf, type PastRows } from './past-rows.js';
import { rowReader, type RowReader } from './row-reader.js';
import { totalsOf } from './totals.js';

/** A list over one table: only what is named here can be filtered, searched or sorted by. */
export type Listing<Row extends ObjectLiteral> = Readonly<{
  table: EntityTarget<Row>;
  /** Unique, so that the order is total. */
  key: keyof Row & string;
  sorts: readonly (keyof Row & string)[];
  defaultSort: string;
  filters: Readonly<Record<string, Filter>>;
}> &
  Searched<keyof Row & string>;

/**
 * Where `q` is looked for: in columns of the rows; through `matter`, the column with the stream of
 * a matter, in what its register is searched by（编号、当事人）. In nothing at all does not
 * compile, unless it is said that no words find anything here: whoever asks with words is told so.
 */
type Searched<Column> =
  | Readonly<{ search: readonly [Column, ...Column[]]; matter?: Column }>
  | Readonly<{ search: readonly []; matter: Column }>
  | Readonly<{ search: 'by no words'; matter?: undefined }>;

const pageSize = 50;

/** Where a list is read: the tables, and how far the projections have come. */
export type Tables = Readonly<{ database: DataSource; fresh: Freshness }>;

/**
 * A page of a projection's table that is no older than the reader asked for, or says that it is.
 */
export const freshPage = async <Row extends ObjectLiteral>(
  { database, fresh }: Tables,
  listing: Listing<Row> & Readonly<{ projection: string }>,
  asked: PageQuery & Readonly<Record<string, unknown>>,
  { min, ...fixed }: Readonly<{ min: Position | undefined }> & Readonly<Record<string, unknown>>,
): Promise<Page<Row>> => {
  const state = await freshness(fresh, listing.projection, min);
  return { ...(await list(database, listing, asked, fixed)), ...state };
};

/** What every row of a list has, and of which rows the reader may know at all. */
export type Fixed = Readonly<{
  within?: Condition | undefined;
  /** Asks the rows as they stood at a moment; the present when left out. */
  past?: PastRows | undefined;
  /** By which sealed names are looked for. */
  markOf?: ((word: string) => string) | undefined;
}> &
  Readonly<Record<string, unknown>>;

/** Filtered, searched, sorted rows of one district, page by page; stable while rows are added. */
export const list = async <Row extends ObjectLiteral>(
  database: DataSource,
  listing: Listing<Row>,
  asked: PageQuery & Readonly<Record<string, unknown>>,
  { within, markOf, past, ...fixed }: Fixed = {},
): Promise<Page<Row>> => {
  const { filters, key } = listing;
  const present = rowReader(database, listing.table);
  const { column, sort, order } = orderOf(listing, present, asked.sort ?? listing.defaultSort);
  const { named } = present;
  const searching = searchedIn(listing, asked, { present, past });
  const now = narrowed({ asked, filters, fixed, within, named, markOf, ...searching });
  const { reader, where } = asStood({ reader: present, where: now }, past);
  const { limit = pageSize, after } = asked;
  const cursor = cursorOf(after, sort);
  const found = await rowsOf({ database, reader, where, order, most: limit + 1 }, cursor);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const isMore = found.length > limit && last;
  const next = isMore ? { next: cursorText([sort, last[column], String(last[key])]) } : {};
  if (cursor !== undefined) return { items, ...next };
  const total = 'next' in next ? await totalOf({ database, reader, where }, past) : items.length;
  return { items, ...next, total };
};

/** Where words are looked for; a list searched by none says so to whoever asks with some. */
const searchedIn = <Row extends ObjectLiteral>(
  { search, matter }: Listing<Row>,
  { q }: PageQuery,
  { present, past }: Readonly<{ present: RowReader<Row>; past: PastRows | undefined }>,
) => {
  if (search !== 'by no words') {
    const byPairs = matter === undefined && isIndexed(search, present, past);
    return { search, matter, byPairs };
  }
  if (!q?.trim()) return { search: [], matter, byPairs: false };
  throw new ProblemException(
    400,
    'fields-not-valid',
    '本清单不按检索词查询（this list is not searched by words）.',
    [{ field: 'q', rule: 'whitelistValidation', message: 'it is not searched by words' }],
  );
};

/** Whether an index finds a part of what is searched; the rows of then stand in none. */
const isIndexed = <Row>(
  search: readonly string[],
  { searched }: RowReader<Row>,
  past: PastRows | undefined,
): boolean => !past && search.every((one) => searched.has(one));

/** How many there are; of the past counted each time, of the present when something has changed. */
const totalOf = <Row>(
  { database, reader, where }: Pick<Reading<Row>, 'database' | 'reader' | 'where'>,
  past: PastRows | undefined,
): Promise<number> => {
  const { sql, values } = where;
  return past
    ? countOf(database, reader.relation, where)
    : totalsOf(database).of({ table: reader.table, where: sql, values });
};

type Reading<Row> = Readonly<{
  database: DataSource;
  reader: RowReader<Row>;
  where: Where;
  order: Order;
  most: number;
}>;

/**
 * The first rows, or those after a cursor; a part is read only when those before it do not fill
 * the page.
 */
const rowsOf = async <Row>(reading: Reading<Row>, cursor?: Cursor): Promise<readonly Row[]> => {
  const { where, order, most } = reading;
  const parts =
    cursor === undefined ? partsOfAll(order) : partsAfter(cursor, order, where.values.length + 1);
  const rows: Row[] = [];
  try {
    for (const part of parts)
      if (rows.length < most) rows.push(...(await partOf(reading, part, most - rows.length)));
  } catch (error) {
    if (cursor !== undefined && isBadValue(error)) throw cursorNotValid();
    throw error;
  }
  return rows;
};

/** PostgreSQL found a value that its column cannot have. */
const isBadValue = (error: unknown): boolean => sqlState(error)?.startsWith('22') ?? false;

const partOf = async <Row>(
  { database, reader, where, order }: Reading<Row>,
  { sql, values }: Part,
  limit: number,
): Promise<readonly Row[]> => {
  const { column, key, direction } = order;
  const found = where.few
    ? `(SELECT ${reader.columns} FROM ${reader.relation} WHERE ${where.sql} OFFSET 0) AS found WHERE ${sql}`
    : `${reader.relation} WHERE ${where.sql} AND ${sql}`;
  const { rows } = await poolOf(database).query<unknown[]>({
    text: `SELECT ${reader.columns} FROM ${found}
      ORDER BY ${column} ${direction}, ${key} ${direction} LIMIT ${limit}`,
    values: [...where.values, ...values],
    rowMode: 'array',
    types: reader.types,
  });
  return rows.map(reader.read);
};

const asIs = (sql: string): string => sql;

const orderOf = <Row extends ObjectLiteral>(
  { sorts, key }: Listing<Row>,
  { named, nullable }: RowReader<Row>,
  asked: string,
): Readonly<{ column: keyof Row & string; sort: string; order: Order }> => {
  const { column, down } = sortOf(sorts, asked);
  const direction = down ? 'DESC' : 'ASC';
  const of = isNumbered(column) ? inReadingOrder : asIs;
  const order: Order = {
    column: of(named(column)),
    of,
    key: named(key),
    direction,
    nullable: nullable(column),
  };
  return { column, sort: down ? `-${column}` : column, order };
};
