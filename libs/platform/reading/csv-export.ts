import { momentsOnTheWall } from '#domain/kernel';
import { stringify } from 'csv-stringify/sync';

/** A column of a list that people take with them: its title, and what stands in it. */
export type Column<View> = readonly [title: string, of: (view: View) => unknown];

/** A page of what is taken along, and where the next one begins. */
type ExportPage<View> = Readonly<{ items: readonly View[]; next?: string }>;

/** What the reader asked for, and how far the list had come: told below the rows. */
type Told = Readonly<{ position?: string; asked: object }>;

/** Moments are told on the clock of the place: nobody here reads UTC. */
const told = (text: string): string =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? momentsOnTheWall(text) : text;

const cell = (value: unknown): string | number => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(cell).join('、');
  if (typeof value === 'string') return told(value);
  return typeof value === 'number' ? value : JSON.stringify(value);
};

/** What begins like a formula is text to whoever opens the table（防公式注入）. */
const lines = (rows: readonly (readonly unknown[])[], bom = false): string =>
  stringify(
    rows.map((row) => row.map(cell)),
    { bom, escape_formulas: true, record_delimiter: 'windows' },
  );

/**
 * A list as a table for office programs (CSV, UTF-8 with BOM), page by page, so that no list is
 * too long; below it what was asked for and the position of the log.
 */
export async function* csvOf<View>(
  columns: readonly Column<View>[],
  pageAfter: (after: string | undefined) => Promise<ExportPage<View>>,
  told: Told,
): AsyncGenerator<string> {
  yield lines([columns.map(([title]) => title)], true);
  for (let after: string | undefined, more = true; more;) {
    const { items, next } = await pageAfter(after);
    if (items.length > 0) yield lines(items.map((view) => columns.map(([, of]) => of(view))));
    [after, more] = [next, next !== undefined];
  }
  yield lines([[], ['日志位置', told.position ?? ''], ['筛选条件', JSON.stringify(told.asked)]]);
}

/** Whole yuan and two digits behind the point, as tables add them up. */
export const inYuan = (fen: number | null | undefined): string =>
  fen === null || fen === undefined ? '' : (fen / 100).toFixed(2);
