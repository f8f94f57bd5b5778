import { ProblemException } from '#platform/http';

/** Where a page ended: its order, the value it was sorted by, and the key of its last row. */
export type Cursor = readonly [sort: string, value: string | number | null, key: string];

export const cursorText = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/**
 * Reads a cursor of a list in that order; nothing for the first page. Throws a 400 problem on
 * anything that none of its pages gave: in another order it would leave rows out without a word.
 */
export const cursorOf = (text: string | undefined, sort: string): Cursor | undefined => {
  if (text === undefined) return undefined;
  try {
    const cursor = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
    if (isCursor(cursor) && cursor[0] === sort) return cursor;
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw cursorNotValid();
};

const isCursor = (value: unknown): value is Cursor =>
  Array.isArray(value) &&
  value.length === 3 &&
  (value[1] === null || ['string', 'number'].includes(typeof value[1])) &&
  [value[0], value[2]].every((one) => typeof one === 'string');

export const cursorNotValid = (): ProblemException =>
  new ProblemException(
    400,
    'cursor-not-valid',
    '`after` is none of ours, or of another order（翻页标记无效或与排序不符）; start from the first page.',
    [{ field: 'after', rule: 'cursor', message: 'use `next` of the page before' }],
  );

/** The order of a page: a column, and the key where that is the same; both as SQL names. */
export type Order = Readonly<{
  column: string;
  key: string;
  /** A value of a cursor as it is compared with the column. */
  of: (value: string) => string;
  direction: 'ASC' | 'DESC';
  /** Whether the column can be without a value; such rows come last, going up and down. */
  nullable: boolean;
}>;

/**
 * A part of the rows after a cursor, each of which an index can begin in its middle; `values`
 * stand at `$at` onwards.
 */
export type Part = Readonly<{ sql: string; values: readonly unknown[] }>;

const withoutValue = ({ column }: Order): Part => ({ sql: `${column} IS NULL`, values: [] });

/**
 * All rows, in parts that follow each other: what has no value would come first going down, and
 * nobody looks for it there.
 */
export const partsOfAll = (order: Order): readonly Part[] =>
  order.nullable && order.direction === 'DESC'
    ? [{ sql: `${order.column} IS NOT NULL`, values: [] }, withoutValue(order)]
    : [{ sql: 'TRUE', values: [] }];

/**
 * The rows after a cursor, in parts that follow each other: as one condition with OR, PostgreSQL
 * would read every row from the first page on.
 */
export const partsAfter = ([, value, last]: Cursor, order: Order, at: number): readonly Part[] => {
  const { column, key, of, direction, nullable } = order;
  const than = direction === 'ASC' ? '>' : '<';
  if (value === null)
    return [{ sql: `${column} IS NULL AND ${key} ${than} $${at}`, values: [last] }];
  const beyond = {
    sql: `(${column}, ${key}) ${than} (${of(`$${at}`)}, $${at + 1})`,
    values: [value, last],
  };
  return nullable ? [beyond, withoutValue(order)] : [beyond];
};
