import { stringify } from 'csv-stringify/sync';
import { cellOf, isYuan, type Table } from './table.js';

const plain = (value: unknown): string | number => {
  const cell = cellOf(value);
  return isYuan(cell) ? cell.yuan : cell;
};

/** What begins like a formula is text to whoever opens the table（防公式注入）. */
const lines = (rows: readonly (readonly unknown[])[], bom = false): string =>
  stringify(
    rows.map((row) => row.map(plain)),
    { bom, escape_formulas: true, record_delimiter: 'windows' },
  );

/** A table for office programs as CSV (UTF-8 with BOM); below its rows what it is of. */
export async function* csvOf({ titles, parts, about }: Table): AsyncGenerator<string> {
  yield lines([titles], true);
  for await (const rows of parts) if (rows.length > 0) yield lines(rows);
  yield lines([[], ...about]);
}
