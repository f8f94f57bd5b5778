import { BrokenArchive } from './unzip.js';
import { readXlsx } from './read-xlsx.js';
import { inYuan } from './table.js';
import { xlsxOf } from './xlsx.js';
import { type ZipEntry, zipOf } from './zip.js';

const bytes = async (parts: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
};

async function* files(...entries: readonly ZipEntry[]) {
  yield* entries;
}

describe('Reading a workbook', () => {
  it('gives back what was written: texts, numbers, money, empty cells', async () => {
    async function* parts() {
      yield [
        ['=1+1', 3, inYuan(150), ''],
        ['<甲>_x0041_', 0],
      ];
    }
    const table = { titles: ['一', '二', '三', '四'], parts: parts(), about: [] };
    expect(readXlsx(await bytes(xlsxOf(table)))).toEqual([
      { line: 1, cells: ['一', '二', '三', '四'] },
      { line: 2, cells: ['=1+1', '3', '1.50', ''] },
      { line: 3, cells: ['<甲>_x0041_', '0'] },
    ]);
  });

  it('reads shared texts in several formats, cells left out, and rows by their numbers', async () => {
    const shared = '<sst><si><t>机</t></si><si><r><t>区</t></r><r><t>局</t></r></si></sst>';
    const sheet =
      '<worksheet><sheetData><row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" t="b"><v>1</v></c></row>' +
      '<row r="9"><c r="AA9" t="s"><v>0</v></c></row></sheetData></worksheet>';
    const book = await bytes(
      zipOf(
        files(
          { name: 'xl/sharedStrings.xml', text: [shared] },
          { name: 'xl/worksheets/sheet1.xml', text: [sheet] },
        ),
      ),
    );
    const rows = readXlsx(book);
    expect(rows[0]).toEqual({ line: 4, cells: ['区局', '', '是'] });
    expect([rows[1]!.line, rows[1]!.cells.length, rows[1]!.cells.at(-1)]).toEqual([9, 27, '机']);
  });

  it('says what is wrong with a file that is none, or is damaged', async () => {
    expect(() => readXlsx(Buffer.from('名称,类别\n'))).toThrow(BrokenArchive);
    const book = await bytes(zipOf(files({ name: 'xl/worksheets/sheet1.xml', text: ['<a/>'] })));
    expect(readXlsx(book)).toEqual([]);
    const inside = book.indexOf('sheet1.xml') + 12;
    book.writeUInt8(book.readUInt8(inside) ^ 0xff, inside);
    expect(() => readXlsx(book)).toThrow(BrokenArchive);
    expect(() => readXlsx(book.subarray(0, 40))).toThrow(BrokenArchive);
  });
});
