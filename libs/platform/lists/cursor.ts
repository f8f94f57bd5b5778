import { ProblemException } from '#platform/http';

/** Where a page ended: the value it was sorted by, and the key of its last row. */
export type Cursor = readonly [sortValue: string | number | null, key: string];

export const cursorText = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Reads a cursor. Throws a 400 problem on anything that none of our pages gave. */
export const cursorOf = (text: string): Cursor => {
  try {
    const cursor = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
    if (isCursor(cursor)) return cursor;
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw cursorNotValid();
};

const isCursor = (value: unknown): value is Cursor =>
  Array.isArray(value) &&
  value.length === 2 &&
  (value[0] === null || ['string', 'number'].includes(typeof value[0])) &&
  typeof value[1] === 'string';

export const cursorNotValid = (): ProblemException =>
  new ProblemException(
    400,
    'cursor-not-valid',
    '`after` is none of ours（翻页标记无效）; start from the first page.',
    [{ field: 'after', rule: 'cursor', message: 'use `next` of the page before' }],
  );

/** The order of a page: a column, and the key where that is the same; both as SQL names. */
export type Order = Readonly<{
  column: string;
  key: string;
  direction: 'ASC' | 'DESC';
  /**
   * Whether the column can be without a value; such rows come last going up and first going down.
   */
  nullable: boolean;
}>;

/**
 * A part of the rows after a cursor, each of which an index can begin in its middle; `values` stand
 * at `$at` onwards.
 */
export type Part = Readonly<{ sql: string; values: readonly unknown[] }>;

/**
 * The rows after a cursor, in parts that follow each other: as one condition with OR, PostgreSQL
 * would read every row from the first page on.
 */
export const partsAfter = (
  [value, last]: Cursor,
  { column, key, direction, nullable }: Order,
  at: number,
): readonly Part[] => {
  const than = direction === 'ASC' ? '>' : '<';
  const beside = { sql: `${column} IS NULL AND ${key} ${than} $${at}`, values: [last] };
  if (value === null)
    return direction === 'ASC' ? [beside] : [beside, { sql: `${column} IS NOT NULL`, values: [] }];
  const beyond = {
    sql: `(${column}, ${key}) ${than} ($${at}, $${at + 1})`,
    values: [value, last],
  };
  return direction === 'ASC' && nullable
    ? [beyond, { sql: `${column} IS NULL`, values: [] }]
    : [beyond];
};
