import { asSearched } from '#domain/kernel';
import { cursorOf, cursorText } from './cursor.js';
import { sortOf } from './order.js';
import type { Page, PageQuery } from './page.js';

/** A list over rows in memory: what it is sorted by, and where `q` is looked for. */
export type RowListing<Row extends object> = Readonly<{
  /** Unique, so that the order is total. */
  key: keyof Row & string;
  sorts: readonly (keyof Row & string)[];
  defaultSort: string;
  words: (row: Row) => string;
}>;

type Value = string | number | undefined;
type Order<Row> = (a: Row, b: Row) => number;
type Sorted<Row> = Readonly<{ column: keyof Row; down: boolean }>;

const pageSize = 50;

/**
 * Searched, sorted rows, page by page; stable while rows are added. The same answer as lists over
 * tables give.
 */
export const pageOfRows = <Row extends object>(
  rows: readonly Row[],
  listing: RowListing<Row>,
  { q, sort, after: cursor, limit = pageSize }: PageQuery,
): Page<Row> => {
  const sorted = sortOf(listing.sorts, sort ?? listing.defaultSort);
  const order = orderBy<Row>(sorted, listing.key);
  const found = rows.filter(holdsAll(listing, q)).toSorted(order);
  const after = rowAt<Row>(cursor, sorted, listing.key);
  const left = after === undefined ? found : found.filter((row) => order(row, after) > 0);
  const items = left.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(last && left.length > limit ? { next: cursorAt(last, sorted, listing.key) } : {}),
    ...(cursor === undefined ? { total: found.length } : {}),
  };
};

const holdsAll = <Row extends object>({ words }: RowListing<Row>, q = '') => {
  const wanted = asSearched(q).split(' ').filter(Boolean).slice(0, 8);
  return (row: Row): boolean => {
    const text = asSearched(words(row));
    return wanted.every((word) => text.includes(word));
  };
};

/** By code point; what has no value comes last, going up and down. */
const compared = (a: Value, b: Value, down: boolean): number => {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b === down ? 1 : -1;
};

const orderBy =
  <Row extends object>({ column, down }: Sorted<Row>, key: keyof Row): Order<Row> =>
  (a, b) =>
    compared(a[column] as Value, b[column] as Value, down) ||
    compared(a[key] as Value, b[key] as Value, down);

const sortText = <Row extends object>({ column, down }: Sorted<Row>): string =>
  `${down ? '-' : ''}${String(column)}`;

const cursorAt = <Row extends object>(row: Row, by: Sorted<Row>, key: keyof Row): string =>
  cursorText([sortText(by), (row[by.column] as Value) ?? null, row[key] as string]);

/** As much of a row as the order asks for; nothing for the first page. */
const rowAt = <Row extends object>(
  text: string | undefined,
  by: Sorted<Row>,
  key: keyof Row,
): Row | undefined => {
  const cursor = cursorOf(text, sortText(by));
  if (cursor === undefined) return undefined;
  const [, value, id] = cursor;
  return { [by.column]: value ?? undefined, [key]: id } as Row;
};
