import { cellOf, isYuan, type Table } from './table.js';
import { inXml, xmlHead } from './xml.js';
import { type ZipEntry, zipOf } from './zip.js';

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows that a sheet takes; the rest stands on the next one. */
const rowsOfSheet = 1_048_576;
/** Signs that a cell takes. */
const signsOfCell = 32_767;

const styles = { plain: 0, title: 1, money: 2 } as const;

/** `_x0041_` in a text would be read as a sign; its first mark is written as one instead. */
const literal = (text: string): string => text.replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');

/** A text is a text, whatever it begins with: no formula is ever written（防公式注入）. */
const textCell = (text: string, style: number): string =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${inXml(literal(text.slice(0, signsOfCell)))}</t></is></c>`;

const written = (value: unknown, style: number): string => {
  const cell = cellOf(value);
  if (isYuan(cell)) return `<c s="${styles.money}"><v>${cell.yuan}</v></c>`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c><v>${cell}</v></c>`;
  return cell === '' ? '<c/>' : textCell(String(cell), style);
};

const rowOf = (cells: readonly unknown[], style: number = styles.plain): string =>
  `<row>${cells.map((cell) => written(cell, style)).join('')}</row>`;

const headOf = (titles: readonly string[]): string =>
  `${xmlHead}<worksheet xmlns="${sheets}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${Math.max(titles.length, 1)}" width="18" customWidth="1"/></cols><sheetData>${rowOf(titles, styles.title)}`;
const foot = '</sheetData></worksheet>';

/** Hands out the rows of a table sheet by sheet. */
class Sheets {
  private readonly parts: AsyncIterator<readonly (readonly unknown[])[]>;
  private left: readonly (readonly unknown[])[] = [];
  done = false;

  constructor(
    private readonly table: Table,
    private readonly rows: number,
  ) {
    this.parts = table.parts[Symbol.asyncIterator]();
  }

  async *next(): AsyncGenerator<string> {
    yield headOf(this.table.titles);
    for (let room = this.rows - 1; room > 0 && !this.done;) {
      const now = this.left.slice(0, room);
      this.left = this.left.slice(now.length);
      room -= now.length;
      yield now.map((row) => rowOf(row)).join('');
      if (this.left.length === 0) await this.fetch();
    }
    yield foot;
  }

  private async fetch(): Promise<void> {
    const { done, value } = await this.parts.next();
    this.done = done === true;
    this.left = done ? [] : value;
  }
}

const sheetFile = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

const contentTypes = (count: number): string =>
  `${xmlHead}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>` +
  [...Array(count).keys()]
    .map((at) => `<Override PartName="/${sheetFile(at)}" ContentType="${kind}.worksheet+xml"/>`)
    .join('') +
  '</Types>';

const workbook = (names: readonly string[]): string =>
  `${xmlHead}<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets>` +
  names
    .map((name, at) => `<sheet name="${inXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('') +
  '</sheets></workbook>';

const workbookRelations = (count: number): string =>
  `${xmlHead}<Relationships xmlns="${relations}">` +
  [...Array(count).keys()]
    .map(
      (at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('') +
  `<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

const packageRelations = `${xmlHead}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const styleSheet =
  `${xmlHead}<styleSheet xmlns="${sheets}"><fonts count="2"><font><sz val="11"/><name val="SimSun"/></font><font><b/><sz val="11"/><name val="SimSun"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
  '<xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** Sheets first, since only then is known how many there are; then what names them. */
async function* entriesOf(table: Table, rows: number): AsyncGenerator<ZipEntry> {
  const pages = new Sheets(table, rows);
  const names: string[] = [];
  do {
    yield { name: sheetFile(names.length), text: pages.next() };
    names.push(names.length === 0 ? '数据' : `数据${names.length + 1}`);
  } while (!pages.done);
  const about = `${headOf(['说明', '内容'])}${table.about.map((line) => rowOf(line)).join('')}${foot}`;
  yield { name: sheetFile(names.length), text: [about] };
  names.push('说明');
  const { length } = names;
  yield { name: 'xl/styles.xml', text: [styleSheet] };
  yield { name: 'xl/workbook.xml', text: [workbook(names)] };
  yield { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelations(length)] };
  yield { name: '_rels/.rels', text: [packageRelations] };
  yield { name: '[Content_Types].xml', text: [contentTypes(length)] };
}

/**
 * A table as XLSX, written while its rows are read: its data, then a sheet that says what it is of.
 */
export const xlsxOf = (table: Table, rows = rowsOfSheet): AsyncGenerator<Buffer> =>
  zipOf(entriesOf(table, rows));
