import sax, { type SAXParser } from 'sax';
import { BrokenArchive, unzip } from './unzip.js';

/** A row as it was filled in: its number on the sheet, and the text of each cell. */
export type ReadRow = Readonly<{ line: number; cells: readonly string[] }>;

/** Column of a cell by its address: `C7` is the third. */
const columnOf = (address: string): number => {
  const [letters = ''] = /^[A-Z]+/.exec(address) ?? [];
  return [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

type Text = { in: boolean; text: string };

type Hearing = Pick<SAXParser, 'onopentag' | 'ontext' | 'onclosetag'>;

const heard = (xml: string, hearing: Hearing): void =>
  void Object.assign(sax.parser(true), hearing).write(xml).close();

/** The texts that cells share: of one with several formats, all its parts in order. */
const sharedIn = (xml: string): readonly string[] => {
  const all: string[] = [];
  const now: Text = { in: false, text: '' };
  heard(xml, {
    onopentag: ({ name }) => {
      if (name === 'si') now.text = '';
      now.in = name === 't';
    },
    ontext: (text) => {
      if (now.in) now.text += text;
    },
    onclosetag: (name) => {
      now.in = false;
      if (name === 'si') all.push(now.text);
    },
  });
  return all;
};

/** `_x000D_` is how a sign that XML cannot hold is written. */
const signs = (text: string): string =>
  text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const textOf = (type: string | undefined, text: string, shared: readonly string[]): string => {
  if (type === 's') return signs(shared[Number(text)] ?? '');
  if (type === 'b') return text === '1' ? '是' : '否';
  return signs(text);
};

/** Reads the rows of one sheet as its file writes them. */
class SheetReader {
  readonly rows: ReadRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private at = -1;
  private type: string | undefined;
  private readonly now: Text = { in: false, text: '' };

  constructor(private readonly shared: readonly string[]) {}

  read(xml: string): readonly ReadRow[] {
    heard(xml, {
      onopentag: ({ name, attributes }) =>
        this.opens(name, attributes as Readonly<Record<string, string | undefined>>),
      ontext: (text) => {
        if (this.now.in) this.now.text += text;
      },
      onclosetag: (name) => this.closes(name),
    });
    return this.rows;
  }

  private opens(name: string, { r, t }: Readonly<Record<string, string | undefined>>): void {
    if (name === 'row') {
      this.line = r === undefined ? this.line + 1 : Number(r);
      [this.cells, this.at] = [[], -1];
    }
    if (name === 'c') {
      this.at = r === undefined ? this.at + 1 : columnOf(r);
      [this.type, this.now.text] = [t, ''];
    }
    this.now.in = name === 'v' || name === 't';
  }

  private closes(name: string): void {
    this.now.in = false;
    if (name === 'c') this.cells[this.at] = textOf(this.type, this.now.text, this.shared);
    if (name === 'row')
      this.rows.push({ line: this.line, cells: Array.from(this.cells, (cell) => cell ?? '') });
  }
}

const wanted = /^xl\/(sharedStrings|worksheets\/sheet1)\.xml$/;

/** The rows of the first sheet of a workbook（第一张工作表）. Throws `BrokenArchive`. */
export const readXlsx = (file: Buffer): readonly ReadRow[] => {
  const files = unzip(file, (name) => wanted.test(name));
  const sheet = files.get('xl/worksheets/sheet1.xml');
  if (!sheet) throw new BrokenArchive('it has no sheet（没有工作表）');
  const shared = files.get('xl/sharedStrings.xml');
  return new SheetReader(shared ? sharedIn(shared.toString()) : []).read(sheet.toString());
};
