import type { Recorded } from '#domain/kernel';
import type { PerKey } from '#platform/following';

type Row = Readonly<Record<string, unknown>>;

/** The rows that a history makes, by what their keys say; part of a key means all that have it. */
export const rowsAfter = (list: PerKey, history: readonly Recorded[]): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const change of history.flatMap((event) => list.changes(event))) {
    const named = Object.entries(change.key);
    const known = [...rows].filter(([, row]) => named.every(([name, is]) => row[name] === is));
    const all = named.length > 1 ? [JSON.stringify(change.key)] : known.map(([key]) => key);
    for (const key of all) {
      const row = rows.get(key);
      const values = 'merge' in change ? change.merge(row) : 'set' in change ? change.set : {};
      rows.set(key, { ...row, ...values, ...change.key });
    }
  }
  return [...rows.values()];
};
