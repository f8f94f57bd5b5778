import { momentsOnTheWall } from '#domain/kernel';

/** Money in a table: programs add it up, people read yuan with two digits behind the point. */
export type Yuan = Readonly<{ yuan: string }>;

/** What stands in a cell. */
export type Cell = string | number | Yuan;

/** A table as people take it with them, part by part, so that none is too long. */
export type Table = Readonly<{
  titles: readonly string[];
  /** Its rows, some at a time. */
  parts: AsyncIterable<readonly (readonly unknown[])[]>;
  /** What it is of: where the log stood, and what was asked for. */
  about: readonly (readonly [what: string, told: string])[];
}>;

/** Moments are told on the clock of the place: nobody here reads UTC. */
const told = (text: string): string =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? momentsOnTheWall(text) : text;

export const isYuan = (value: unknown): value is Yuan =>
  typeof value === 'object' && value !== null && 'yuan' in value;

/** A value as a table tells it. */
export const cellOf = (value: unknown): Cell => {
  const kept = value ?? '';
  return typeof kept === 'number' || isYuan(kept) ? kept : wordsOf(kept);
};

const wordsOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(cellOf).map(textOf).join('、');
  if (typeof value === 'string') return told(value);
  return JSON.stringify(value);
};

/** A cell where there are only texts. */
export const textOf = (cell: Cell): string => (isYuan(cell) ? cell.yuan : String(cell));

/** Fen as yuan. */
export const inYuan = (fen: number | null | undefined): Yuan | '' =>
  fen === null || fen === undefined ? '' : { yuan: (fen / 100).toFixed(2) };
