import { inYuan, type Table } from './table.js';
import { unzipped } from './unzipped.examples.js';
import { xlsxOf } from './xlsx.js';

async function* inParts(...parts: readonly (readonly (readonly unknown[])[])[]) {
  for (const part of parts) yield part;
}

const all = async (bytes: AsyncIterable<Buffer>): Promise<readonly Buffer[]> => {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return parts;
};

const table = (...parts: readonly (readonly (readonly unknown[])[])[]): Table => ({
  titles: ['当事人', '罚款（元）'],
  parts: inParts(...parts),
  about: [['日志位置', '47/47']],
});

const read = async (asked: Table, rows?: number): Promise<ReadonlyMap<string, string>> =>
  unzipped(Buffer.concat(await all(xlsxOf(asked, rows))));

const sheet = async (...rows: readonly (readonly unknown[])[]): Promise<string> =>
  (await read(table(rows))).get('xl/worksheets/sheet1.xml') ?? '';

const textsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!);

describe('A table as XLSX', () => {
  it('has titles, every part, and a sheet that says what it is of', async () => {
    const files = await read(table([['甲', inYuan(15_000_000)]], [['乙', 3]]));
    const data = files.get('xl/worksheets/sheet1.xml')!;
    expect(textsIn(data)).toEqual(['当事人', '罚款（元）', '甲', '乙']);
    expect(data).toContain('<v>150000.00</v>');
    expect(data).toContain('<v>3</v>');
    expect(textsIn(files.get('xl/worksheets/sheet2.xml')!)).toEqual([
      '说明',
      '内容',
      '日志位置',
      '47/47',
    ]);
    expect(files.get('[Content_Types].xml')).toContain('/xl/worksheets/sheet2.xml');
    expect(files.get('xl/workbook.xml')).toContain('说明');
  });

  it.each(['=1+1', '+86', '-2', '@a', '\t=1', '=HYPERLINK("http://a")'])(
    'has no formula, only texts: %j',
    async (name) => {
      const xml = await sheet([name]);
      expect(xml).not.toContain('<f');
      expect(textsIn(xml).at(-1)).toBe(name.replaceAll('"', '&quot;'));
    },
  );

  it('keeps what looks like markup, and leaves out what XML cannot hold', async () => {
    const texts = textsIn(await sheet(['<b>&"', 'a\u0000b\uD800c', '_x0041_']));
    expect(texts.slice(2)).toEqual(['&lt;b&gt;&amp;&quot;', 'abc', '_x005F_x0041_']);
  });

  it('goes on on another sheet when one is full', async () => {
    const files = await read(table([['1'], ['2'], ['3']], [['4']], [['5']]), 3);
    const sheets = [1, 2, 3, 4].map((at) => textsIn(files.get(`xl/worksheets/sheet${at}.xml`)!));
    expect(sheets.map((texts) => texts.slice(2))).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5'],
      ['日志位置', '47/47'],
    ]);
  });

  it('is the same bytes for the same rows, and of nothing its titles', async () => {
    const once = await all(xlsxOf(table([['甲']])));
    const again = await all(xlsxOf(table([['甲']])));
    expect(Buffer.concat(once).equals(Buffer.concat(again))).toBe(true);
    expect(textsIn(await sheet())).toEqual(['当事人', '罚款（元）']);
  });

  it('holds none of a long list: a part is asked for when the one before was read', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield [[`第${asked}行`.repeat(500)]];
      }
    }
    const bytes = xlsxOf({ ...table(), parts: endless() });
    let size = 0;
    for await (const { length } of bytes) if ((size += length) > 10_000) break;
    expect(asked).toBeLessThan(5_000);
  });

  it('that breaks off is told, not ended as if it were whole', async () => {
    async function* broken() {
      yield [['甲']];
      throw new Error('away');
    }
    await expect(all(xlsxOf({ ...table(), parts: broken() }))).rejects.toThrow('away');
  });
});
