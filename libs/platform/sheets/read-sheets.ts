import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvError, parse } from 'csv-parse/sync';
import { type ReadRow, readXlsx } from '#platform/office';
import type { Fault } from './faults.js';
import { type AnySheet, columnsOf } from './sheet.js';

/** A row by the names of its columns, blanks around its cells taken off; empty ones left out. */
export type Row = Readonly<{
  /** Its number in the file, as office programs show it. */
  line: number;
  cells: Readonly<Record<string, string>>;
}>;

/** A sheet as it was filled in. */
export type FilledSheet = Readonly<{ sheet: AnySheet; file: string; rows: readonly Row[] }>;

type Read = Readonly<{ file: string; rows: readonly ReadRow[] }>;

type Parsed = Readonly<{ record: readonly string[]; info: Readonly<{ lines: number }> }>;

/** Office programs in China write CSV in GB 18030 unless told otherwise. */
const decoded = (file: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(file);
  }
};

const csvRows = (file: Buffer): readonly ReadRow[] =>
  (
    parse(decoded(file), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Parsed[]
  ).map(({ record, info }) => ({ line: info.lines, cells: record }));

const kinds = { '.csv': csvRows, '.xlsx': readXlsx } as const;

const whyOf = (error: unknown): string =>
  'lines' in (error as object)
    ? `第 ${(error as CsvError & { lines: number }).lines} 行附近格式有误：${(error as Error).message}`
    : `文件无法读取：${(error as Error).message}`;

/** The file of a sheet under its name or its title; none where it was not handed in. */
const fileOf = (folder: string, { name, title }: AnySheet): readonly string[] =>
  [name, title].flatMap((word) =>
    Object.keys(kinds).flatMap((kind) =>
      existsSync(join(folder, word + kind)) ? [word + kind] : [],
    ),
  );

const read = (folder: string, file: string): Read => {
  const kind = file.endsWith('.csv') ? '.csv' : '.xlsx';
  return { file, rows: kinds[kind](readFileSync(join(folder, file))) };
};

const bare = (title: string): string => title.replace(/[*＊\s]/g, '');

/** What is wrong with a heading: each column once, none that nobody reads, none missing. */
const faultsOfHead = (sheet: AnySheet, titles: readonly string[]) => {
  const all = columnsOf(sheet).map(([, column]) => column);
  const said = titles.filter((one) => one !== '');
  const twice = said.filter((one, at) => said.indexOf(one) < at);
  const strange = said.filter((one) => !all.some(({ title }) => bare(title) === one));
  const missing = all.filter((one) => !one.optional && !said.includes(bare(one.title)));
  return [
    ...twice.map((column) => ({ column, message: '列名重复' })),
    ...strange.map((column) => ({ column, message: '本表没有这一列，请核对列名' })),
    ...missing.map(({ title: column }) => ({ column, message: '缺少这一列' })),
  ];
};

/** Which column stands where; faults in the heading are the whole sheet's. */
const headOf = (
  sheet: AnySheet,
  { file, rows }: Read,
  faults: Fault[],
): readonly (string | undefined)[] => {
  const [head = { line: 1, cells: [] }] = rows;
  const titles = head.cells.map(bare);
  for (const fault of faultsOfHead(sheet, titles))
    faults.push({ sheet: sheet.title, file, line: head.line, ...fault });
  const known = new Map(columnsOf(sheet).map(([name, { title }]) => [bare(title), name]));
  return titles.map((title) => known.get(title));
};

/** What begins with `'` in a cell was guarded against formulas. */
const cellText = (cell: string | undefined): string =>
  (cell ?? '').trim().replace(/^'(?=[=+\-@\t\r])/, '');

const rowsOf = (sheet: AnySheet, found: Read, faults: Fault[]): readonly Row[] => {
  const names = headOf(sheet, found, faults);
  return found.rows.slice(1).flatMap(({ line, cells }) => {
    const filled = names.flatMap((name, at) => {
      const cell = cellText(cells[at]);
      return name === undefined || cell === '' ? [] : [[name, cell] as const];
    });
    return filled.length === 0 ? [] : [{ line, cells: Object.fromEntries(filled) }];
  });
};

const readSheet = (folder: string, sheet: AnySheet, faults: Fault[]): readonly FilledSheet[] => {
  const [file, other] = fileOf(folder, sheet);
  if (file === undefined) return [];
  if (other !== undefined)
    faults.push({
      sheet: sheet.title,
      file: other,
      message: `与 ${file} 是同一张表，只能保留一个`,
    });
  try {
    return [{ sheet, file, rows: rowsOf(sheet, read(folder, file), faults) }];
  } catch (error) {
    faults.push({ sheet: sheet.title, file, message: whyOf(error) });
    return [];
  }
};

/** Tables in the folder that nobody reads are most likely misnamed. */
const strangers = (folder: string, sheets: readonly AnySheet[]): readonly Fault[] => {
  const known = new Set(sheets.flatMap(({ name, title }) => [name, title]));
  return readdirSync(folder)
    .filter((file) => /\.(csv|xlsx)$/i.test(file) && !file.startsWith('~$'))
    .filter((file) => !known.has(file.replace(/\.\w+$/, '')))
    .map((file) => ({
      sheet: file,
      file,
      message: `没有叫这个名字的表，应为：${sheets.map(({ title }) => title).join('、')}`,
    }));
};

/** The sheets that lie in a folder, in their order, and what is wrong with their form. */
export const readSheets = (
  folder: string,
  sheets: readonly AnySheet[],
): Readonly<{ filled: readonly FilledSheet[]; faults: readonly Fault[] }> => {
  const faults: Fault[] = [...strangers(folder, sheets)];
  const filled = sheets.flatMap((sheet) => readSheet(folder, sheet, faults));
  return { filled, faults };
};
