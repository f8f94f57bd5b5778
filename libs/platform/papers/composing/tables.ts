import { type Face, found, LacksItem, type Told } from './face.js';
import type { Block, Part } from './template.js';
import { isTold, labelOf, lineOf, type Telling } from './told.js';

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:sha256:)?[0-9a-f]{64}$/.test(value);

/**
 * One line for each part of a field; what no column shows of it stands below, so that nothing is
 * missing on paper.
 */
export const tableOf = (
  { table, columns }: Extract<Part, { table: string }>,
  face: Face,
  telling: Telling,
): readonly Block[] => {
  const lines = found(face, table);
  if (!Array.isArray(lines)) throw new LacksItem(table, labelOf(table, telling));
  const cell = (line: Told, field: string): string => {
    const value = line[field];
    return isTold(value) && value !== 0 ? lineOf(field, value, telling) : '——';
  };
  const rows = (lines as readonly Told[]).map((line, at) => [
    String(at + 1),
    ...columns.map(([, field]) => cell(line, field)),
  ]);
  // A file that a cell names already（文件名）is not named again below.
  const isShown = (at: number, [field, value]: readonly [string, unknown]): boolean =>
    isDigest(value) && (rows[at] ?? []).includes(lineOf(field, value, telling));
  const left = (line: Told, at: number): Told =>
    Object.fromEntries(
      Object.entries(line).filter(
        (told) => !columns.some(([, shown]) => shown === told[0]) && !isShown(at, told),
      ),
    );
  const notes = (lines as readonly Told[]).flatMap((line, at) => {
    const more = lineOf(table, left(line, at), telling);
    return more === '' ? [] : [`第${at + 1}项：${more}。`];
  });
  const titles = ['序号', ...columns.map(([title]) => title)];
  return [
    { kind: 'table', columns: titles, rows },
    ...notes.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
};
