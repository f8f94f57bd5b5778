/** One row of rules.md that has an id. */
export type RuleRow = Readonly<{
  id: string;
  section: string;
  /** `V`, `Vw`, `U`, `D` or a mix; empty when the table has no such column. */
  mark: string;
}>;

const idForm = /^(?:T\d{1,2}|X\d{1,2}|WSL-\d{2,3}|[A-Z][A-Z0-9]{1,4}-[A-Z]{0,2}\d*[a-z]?)$/;
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll('**', '').trim());

/** In the fine tables (§3.7) rows are named by their article. */
const idIn = (section: string, cell: string): string => {
  if (section !== '3.7') return cell;
  return /^\d{2,3}$/.test(cell) ? `WSL-${cell}` : cell.replace(' ', '-');
};

const fineRow = /^(?:WSL|R493|R708|ODL)-\d{2,3}$|^(?:WSL2014|HSL) \d{2,3}(?:\(\d\))?$/;

/** Tables of rules.md whose rows have no ids; the catalogue named them. */
const named: readonly RuleRow[] = [
  { id: 'ENF-SUMMARY', section: '3.4', mark: 'V' },
  { id: 'ENF-HEARING-AGENTS', section: '3.4', mark: 'V' },
  { id: 'M14-TIERS', section: '3.8', mark: 'Vw / U' },
  { id: 'M14-PRINCIPAL', section: '3.8', mark: 'Vw / U' },
  { id: 'BLK-REGIME', section: '4.1', mark: 'Vw' },
  { id: 'ACC-GRADE', section: '6.1', mark: 'V' },
];

type Table = Readonly<{ section: string; lines: readonly string[] }>;

/** The tables of the document, each with the number of its section; the first line is the head. */
const tablesOf = (markdown: string): readonly Table[] => {
  const tables: { section: string; lines: string[] }[] = [];
  let section = '';
  let inside = false;
  for (const line of markdown.split('\n')) {
    section = /^#{2,4} (\d+(?:\.\d+)*)/.exec(line)?.[1] ?? section;
    const row = line.startsWith('|');
    if (row && !inside) tables.push({ section, lines: [] });
    if (row) tables.at(-1)?.lines.push(line);
    inside = row;
  }
  return tables;
};

/** `V (cap); U (pre-2012)` is `V / U`: the sources are in the document. */
const lettersOf = (mark = ''): string => (mark.match(/\b(?:Vw|V|U|D)\b/g) ?? []).join(' / ');

const isId = (section: string, id: string): boolean =>
  section.startsWith('3.7') ? fineRow.test(id) : section !== '0.2' && idForm.test(id);

/**
 * All rows with an id, in the order of the document, and the tables without ids by the names they
 * have here.
 */
export const rowsOf = (markdown: string): readonly RuleRow[] => [
  ...tablesOf(markdown).flatMap(({ section, lines: [head = '', ...lines] }) => {
    const mark = cellsOf(head).indexOf('Mark');
    return lines
      .map(cellsOf)
      .map((cells) => ({
        id: idIn(section, cells[0] ?? ''),
        section,
        mark: lettersOf(cells[mark]),
      }))
      .filter(({ id }) => isId(section, id));
  }),
  ...named,
];
