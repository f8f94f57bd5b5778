import { decode, type StoredEvent } from '#platform/log';
import type { About, Event, Projection, RowsProjection } from '#domain/kernel';

// What tables must be: a fold in plain code, with none of the program's batching, caching or checkpoints.

type Fold = Record<string, ((...asked: never[]) => unknown) | undefined>;
type Change = Readonly<{ key: Record<string, unknown>; set?: object; delete?: true }>;

const plain = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) => (part === null ? undefined : part)) as T;

const each = (
  events: readonly StoredEvent[],
  from: { category: string; upcasters: object },
  take: (type: string, data: never, about: never) => void,
): void => {
  for (const stored of events) {
    if (!stored.stream.startsWith(`${from.category}-`)) continue;
    const { type, data, ...rest } = decode(from as never, stored) as Event & About;
    take(type, data as never, { ...rest, id: stored.id } as never);
  }
};

/** One row per stream. */
export const rowsOf = <E extends Event, Row extends object, Opening extends E['type']>(
  { from, opens, changes }: Projection<E, Row, Opening>,
  events: readonly StoredEvent[],
): readonly object[] => {
  const rows = new Map<string, object>();
  each(events, from, (type, data, about) => {
    const { stream } = about as About;
    const open = (opens as unknown as Fold)[type];
    const row = rows.get(stream);
    if (open) rows.set(stream, open(data, about, row as never) as object);
    else if (row)
      rows.set(stream, {
        ...row,
        ...((changes as unknown as Fold)[type]!(data, row as never, about) as object),
      });
  });
  return [...rows.values()].map(plain);
};

/** Any number of rows per event. */
export const manyRowsOf = <E extends Event, Row extends object>(
  { from, rows }: RowsProjection<E, Row>,
  events: readonly StoredEvent[],
): readonly object[] => {
  const table = new Map<string, object>();
  each(events, from, (type, data, about) => {
    for (const { key, set, delete: gone } of ((rows as unknown as Fold)[type]?.(data, about) ??
      []) as Change[]) {
      const name = JSON.stringify(Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1)));
      if (gone) table.delete(name);
      else table.set(name, { ...table.get(name), ...key, ...set });
    }
  });
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
