import type { RuleRow } from './rule-ids.js';

/** Reads the committed list: a line of one section, in it runs of ids with the same mark. */
export const readRows = (lines: readonly string[]): readonly RuleRow[] =>
  lines.flatMap((line) => {
    const [section = '', runs = ''] = line.split(' | ');
    return runs.split('; ').flatMap((run) => {
      const [mark = '', ids = ''] = run.split(': ');
      return ids.split(', ').map((id) => ({ id, section, mark }));
    });
  });

const runsOf = (rows: readonly RuleRow[]): readonly string[] => {
  const lines: string[] = [];
  let before: RuleRow | undefined;
  for (const row of rows) {
    const { id, section, mark } = row;
    const last = lines.at(-1);
    const fits = last !== undefined && before?.section === section && last.length < 150;
    const add = before?.mark === mark ? `, ${id}` : `; ${mark}: ${id}`;
    if (fits) lines[lines.length - 1] = `${last}${add}`;
    else lines.push(`${section} | ${mark}: ${id}`);
    before = row;
  }
  return lines;
};

/** The module text of the committed list, for `npm run law -- ids`. */
export const writeRows = (rows: readonly RuleRow[]): string =>
  [
    "import { readRows } from './row-list.js';",
    '',
    '/** The ids of rules.md, written by `npm run law -- ids`; used where rules.md is not at hand. */',
    'export const knownRows = readRows([',
    ...runsOf(rows).map((line) => `  '${line.replaceAll("'", "\\'")}',`),
    ']);',
    '',
  ].join('\n');
