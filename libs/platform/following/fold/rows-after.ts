import type { Recorded } from '#domain/kernel';
import { keyColumnsOf } from '#platform/tables';
import type { PerKey } from './followed.js';
import { newValues } from './key-rows.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * The rows that a history makes in a table of many rows a stream, without the table: as the runner
 * folds them. A change that names part of a key means every row that has it.
 */
export const rowsAfter = (list: PerKey, history: readonly Recorded[]): readonly Row[] => {
  const columns = keyColumnsOf(list.table);
  const rows = new Map<string, Row>();
  const keyOf = (row: Row): string => JSON.stringify(columns.map((column) => row[column]));
  for (const change of history.flatMap((event) => list.changes(event))) {
    const named = Object.entries(change.key);
    const isWhole = named.length === columns.length;
    const those = isWhole
      ? [change.key as Row]
      : [...rows.values()].filter((row) => named.every(([name, is]) => row[name] === is));
    for (const identity of those) {
      const key = keyOf(identity);
      const before = rows.get(key);
      const values = newValues(change, before);
      if (values) rows.set(key, { ...before, ...values, ...pick(identity, columns) });
      else rows.delete(key);
    }
  }
  return [...rows.values()];
};

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column]]));
