/** One row of rules.md that has an id. */
export type RuleRow = Readonly<{
  id: string;
  section: string;
  /** `V`, `Vw`, `U`, `D` or a mix; empty when the table has no such column. */
  mark: string;
}>;

const idForm = /^(?:T\d{1,2}|WSL-\d{2,3}|[A-Z][A-Z0-9]{1,4}-[A-Z]{0,2}\d*[a-z]?)$/;
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll('**', '').trim());

/** In the fine table (§3.7) rows are named by their article. */
const idIn = (section: string, cell: string): string => {
  if (section !== '3.7') return cell;
  return /^\d{2,3}$/.test(cell) ? `WSL-${cell}` : cell.replace(' ', '-');
};

const fineRow = /^(?:WSL|R493|R708|ODL)-\d{2,3}$/;

/** Tables of rules.md whose rows have no ids; the catalogue named them. */
const named: readonly RuleRow[] = [
  { id: 'ENF-SUMMARY', section: '3.4', mark: 'V' },
  { id: 'ENF-HEARING-AGENTS', section: '3.4', mark: 'V' },
  { id: 'M14-TIERS', section: '3.8', mark: 'Vw / U' },
  { id: 'M14-PRINCIPAL', section: '3.8', mark: 'Vw / U' },
  { id: 'BLK-REGIME', section: '4.1', mark: 'Vw' },
  { id: 'ACC-GRADE', section: '6.1', mark: 'V' },
];

/** All rows with an id, in the order of the document, and the tables without ids by the names they have here. */
export const rowsOf = (markdown: string): readonly RuleRow[] => {
  const rows: RuleRow[] = [];
  let section = '';
  let markColumn = -1;
  let header = false;
  for (const line of markdown.split('\n')) {
    section = /^#{2,3} (\d+(?:\.\d+)?)/.exec(line)?.[1] ?? section;
    if (!line.startsWith('|')) {
      header = true;
      continue;
    }
    const cells = cellsOf(line);
    if (header) markColumn = cells.indexOf('Mark');
    header = false;
    const id = idIn(section, cells[0] ?? '');
    if (section === '3.7' ? fineRow.test(id) : idForm.test(id) && section !== '0.2')
      rows.push({ id, section, mark: cells[markColumn] ?? '' });
  }
  return [...rows, ...named];
};
