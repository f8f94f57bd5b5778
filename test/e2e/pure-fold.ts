import type { Recorded } from '#domain/kernel';
import type { Followed, PerKey, PerStream } from '#platform/following';
import { decodeAny, type StoredEvent } from '#platform/log';

// What tables must be: a fold in plain code, with none of the program's batching, caching or
// checkpoints.

type Change = Readonly<{ key: object; set?: object; delete?: true }>;

const plain = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) => (part === null ? undefined : part)) as T;

const readOf = ({ kinds }: Followed, events: readonly StoredEvent[]): readonly Recorded[] =>
  events
    .filter(({ stream }) => kinds.some(({ category }) => stream.startsWith(`${category}-`)))
    .map((stored) => decodeAny(kinds, stored));

/** One row per stream. */
export const rowsOf = (of: PerStream, events: readonly StoredEvent[]): readonly object[] => {
  const rows = new Map<string, object>();
  for (const event of readOf(of, events)) {
    const row = of.next(event, rows.get(event.stream));
    if (row) rows.set(event.stream, row);
  }
  return [...rows.values()].map(plain);
};

/** Any number of rows per event. */
export const manyRowsOf = (of: PerKey, events: readonly StoredEvent[]): readonly object[] => {
  const table = new Map<string, object>();
  const changes = readOf(of, events).flatMap((event) => of.changes(event) as readonly Change[]);
  for (const { key, set, delete: gone } of changes) {
    const name = JSON.stringify(Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    if (gone) table.delete(name);
    else table.set(name, { ...table.get(name), ...key, ...set });
  }
  return [...table.values()].map(plain);
};

/** PostgreSQL keeps the fields of `jsonb` in an order of its own. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, part]) => [name, sorted(part)]));
};

/** Rows as text, in an order of their own, so that two tables can be compared. */
export const inOrder = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(sorted(plain(row)))).toSorted();

/** Rows that stand in only one of two tables; few, because a broken table breaks every row. */
export const differences = (
  table: readonly string[],
  fold: readonly string[],
): readonly string[] => {
  const [inTable, inFold] = [new Set(table), new Set(fold)];
  const only = (rows: readonly string[], other: ReadonlySet<string>, where: string) =>
    rows
      .filter((row) => !other.has(row))
      .map((row) => `only in the ${where}: ${row.slice(0, 2_000)}`);
  return [...only(table, inFold, 'table'), ...only(fold, inTable, 'fold')].slice(0, 2);
};
