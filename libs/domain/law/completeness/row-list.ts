import type { RuleRow } from './rule-ids.js';

/** Reads the committed list: one line per run of ids with the same section and mark. */
export const readRows = (lines: readonly string[]): readonly RuleRow[] =>
  lines.flatMap((line) => {
    const [section = '', mark = '', ids = ''] = line.split('|').map((part) => part.trim());
    return ids.split(' ').map((id) => ({ id, section, mark }));
  });

/** The module text of the committed list, for `npm run law -- ids`. */
export const writeRows = (rows: readonly RuleRow[]): string => {
  const lines: string[] = [];
  for (const { id, section, mark } of rows) {
    const start = `${section} | ${mark} |`;
    const last = lines.at(-1);
    if (last?.startsWith(start) && last.length + id.length < 92)
      lines[lines.length - 1] = `${last} ${id}`;
    else lines.push(`${start} ${id}`);
  }
  return [
    "import { readRows } from './row-list.js';",
    '',
    '/** The ids of rules.md, written by `npm run law -- ids`; used where rules.md is not at hand. */',
    'export const knownRows = readRows([',
    ...lines.map((line) => `  '${line.replaceAll("'", "\\'")}',`),
    ']);',
    '',
  ].join('\n');
};
