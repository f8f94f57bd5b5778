import type { Fault } from './faults.js';
import type { FilledSheet, Row } from './read-sheets.js';
import { type AnySheet, columnsOf, namedAs, type Seeing } from './sheet.js';

/** A row that was read, by the values of its cells. */
export type ValidRow = Row & Readonly<{ values: Readonly<Record<string, unknown>>; key: string }>;

/** A sheet with the rows that can be read; each other one has its fault. */
export type CheckedSheet = Omit<FilledSheet, 'rows'> &
  Readonly<{
    rows: readonly ValidRow[];
    /** All rows as they were filled in. */
    asFilled: readonly Row[];
    /** Keys of the rows that were left out. */
    faulty: ReadonlySet<string>;
  }>;

/** The key of a row as other sheets write it: its cells, one after the other. */
const keyOf = ({ key }: AnySheet, { cells }: Row): string =>
  key.map((name) => cells[name] ?? '').join('|');

const placeOf = ({ sheet, file }: FilledSheet, { line }: Row, name: string) => ({
  sheet: sheet.title,
  file,
  line,
  column: sheet.columns[name]?.title ?? name,
});

const valuesOf = (filled: FilledSheet, row: Row, faults: Fault[]): ValidRow | undefined => {
  const before = faults.length;
  const values: Record<string, unknown> = {};
  for (const [name, { optional, read }] of columnsOf(filled.sheet)) {
    const at = placeOf(filled, row, name);
    const cell = row.cells[name];
    if (cell === undefined) {
      if (!optional) faults.push({ ...at, message: '不得为空' });
      continue;
    }
    const reading = read(cell);
    if ('fault' in reading) faults.push({ ...at, message: reading.fault });
    else values[name] = reading.value;
  }
  return faults.length > before ? undefined : { ...row, values, key: keyOf(filled.sheet, row) };
};

const once = (
  filled: FilledSheet,
  rows: readonly ValidRow[],
  faults: Fault[],
): readonly ValidRow[] => {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const { key, line } = row;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, line);
      return true;
    }
    faults.push({
      ...placeOf(filled, row, filled.sheet.key[0]!),
      message: `与第 ${known} 行重复`,
    });
    return false;
  });
};

type Names = (sheet: string, code: string) => boolean;

/** The codes that a row names, with the column and the sheet of each. */
export function* namedIn(
  sheet: AnySheet,
  { values }: ValidRow,
): Generator<Readonly<{ name: string; names: string; code: string }>> {
  for (const [name, { names, many }] of columnsOf(sheet)) {
    const value = values[name];
    if (names === undefined || value === undefined) continue;
    for (const code of many ? (value as readonly string[]) : [value as string])
      yield { name, names, code };
  }
}

type Against = Readonly<{ isNamed: Names; titleOf: (sheet: string) => string; faults: Fault[] }>;

const namesWhatIs =
  (filled: FilledSheet, against: Against) =>
  (row: ValidRow): boolean => {
    const { isNamed, titleOf, faults } = against;
    const strange = [...namedIn(filled.sheet, row)].filter(
      ({ names, code }) => !isNamed(names, code),
    );
    for (const { name, names, code } of strange)
      faults.push({
        ...placeOf(filled, row, name),
        message: `“${code}”在《${titleOf(names)}》表和已有登记中都没有`,
      });
    return strange.length === 0;
  };

/** Rows that others of the sheet are below come first; a circle has no first. */
const inOrder = (
  checked: Pick<CheckedSheet, 'sheet' | 'file' | 'rows'>,
  faults: Fault[],
): readonly ValidRow[] => {
  const { sheet, rows } = checked;
  const { after } = sheet;
  if (after === undefined) return rows;
  const left = new Map(rows.map((row) => [row.key, row]));
  const ordered: ValidRow[] = [];
  for (let before = -1; before !== ordered.length;) {
    before = ordered.length;
    for (const [key, row] of left) {
      const above = row.values[after] as string | undefined;
      if (above !== undefined && left.has(above)) continue;
      left.delete(key);
      ordered.push(row);
    }
  }
  for (const row of left.values())
    faults.push({ ...placeOf(checked, row, after), message: '与其他行互为上级，成了循环' });
  return ordered;
};

/**
 * Reads each cell as its column says, and holds rows against one another and against what other
 * sheets and the registers know. Rows with a fault are left out.
 */
export const checkRows = (
  all: readonly FilledSheet[],
  sheets: readonly AnySheet[],
  seeing: Seeing,
  faults: Fault[],
): readonly CheckedSheet[] => {
  // A row with a fault of its own still is what another row names: that one has no fault.
  const codes = new Map<string, Set<string>>();
  for (const { sheet, rows } of all) {
    const known = codes.get(namedAs(sheet)) ?? new Set();
    codes.set(namedAs(sheet), known);
    for (const row of rows) known.add(keyOf(sheet, row));
  }
  const declared = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const isNamed: Names = (name, code) =>
    codes.get(name)?.has(code) === true ||
    declared.get(name)?.onRecord?.(seeing.idOf(name, code), seeing) === true;
  const titleOf = (name: string): string => declared.get(name)?.title ?? name;
  return all.map((filled) => {
    const read = filled.rows.flatMap((row) => valuesOf(filled, row, faults) ?? []);
    const rows = once(filled, read, faults).filter(
      namesWhatIs(filled, { isNamed, titleOf, faults }),
    );
    const checked = { ...filled, rows };
    const ordered = inOrder(checked, faults);
    const sound = new Set(ordered.map(({ key }) => key));
    const keys = filled.rows.map((row) => keyOf(filled.sheet, row));
    const faulty = new Set(keys.filter((key) => !sound.has(key)));
    return { ...checked, rows: ordered, asFilled: filled.rows, faulty };
  });
};
