import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { mappingFile } from '../../import.examples.js';
import { readMapping } from '../../mapping/read-mapping.js';
import { openLog } from './open-log.js';
import { readCsv } from './read-csv.js';
import { type Found, readXes } from './read-xes.js';

const pieces = async function* (text: string, size = 7): AsyncGenerator<string, void> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
};

const all = async (found: AsyncIterable<Found>): Promise<Found[]> => {
  const list: Found[] = [];
  for await (const one of found) list.push(one);
  return list;
};

const xes = (text: string) => all(readXes(pieces(text), 'case:concept:name'));

describe('An XES log', () => {
  it('gives cases with lines, nested attributes left alone, case attributes last as well', async () => {
    const found = await xes(`<log><global scope="event"><string key="x" value="y"/></global>
<trace><event><string key="concept:name" value="A &amp; B"><string key="inner" value="no"/></string>
</event>
<event/>
<string key="concept:name" value="案1"/></trace></log>`);
    expect(found).toEqual([
      {
        id: '案1',
        line: 2,
        entries: [
          {
            line: 2,
            number: 1,
            attributes: { 'concept:name': 'A & B', 'case:concept:name': '案1' },
          },
          { line: 4, number: 2, attributes: { 'case:concept:name': '案1' } },
        ],
      },
    ]);
  });

  it('tells of a case without id and of an event without case', async () =>
    expect(await xes('<log>\n<trace><event/></trace>\n<event/></log>')).toMatchObject([
      { id: undefined, line: 2 },
      { kind: 'no-case', line: 3, entry: 2 },
    ]));

  it('stops at the line where the XML is none, and at an end that comes too early', async () => {
    await expect(xes('<log>\n<trace></event></log>')).rejects.toThrow('broken at line 2');
    await expect(xes('<log>\n<trace>')).rejects.toThrow('broken at line 2');
  });
});

describe('Plain attributes of an XES log', () => {
  /** With two blanks no attribute is plain, and the XML parser reads everything. */
  const byParser = (text: string): string => text.replaceAll(' key="', '  key="');
  const outcome = async (text: string, size: number): Promise<unknown> => {
    try {
      return await all(readXes(pieces(text, size), 'case:concept:name'));
    } catch (error) {
      return (error as Error).message;
    }
  };
  const fragment = fc.constantFrom(
    '<trace>',
    '</trace>',
    '<trace><string key="concept:name" value="C1"/><event>',
    '<event>',
    '</event>',
    '</event>\n<event>',
    '<string key="concept:name" value="案1"/>',
    '\n\t\t<date key="time:timestamp" value="2024-01-01T00:00:00Z"/>',
    '<int key="a" value="1" />\r\n',
    '<string key="a" value="&lt;2&gt;"/>',
    '<string key="a" value="3">',
    '<string key="deep" value="4"/>',
    '</string>',
    '<string value="6" key="a"/>',
    "<string key='a' value='7'/>",
    '<string key="a" value="8\n"/>',
    '<string key="a" value="9>"/>',
    '<list key="a" value="10"/>',
    '<string key="a"/>',
    '<!-- <string key="a" value="c1"/> -->',
    '<![CDATA[<string key="a" value="c2"/>]]>',
    '<!-- ',
    ' -->',
    '<![CDATA[',
    ']]>',
    'text & ',
    'text ',
    '<',
    '"',
    '\n',
  );

  it('are read as the XML parser reads them, whatever stands around them', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fragment, { maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        async (fragments, size, inCase) => {
          const [head, tail] = inCase ? ['<trace><event>', '</event></trace></log>'] : ['', ''];
          const text = `<log>\n${head}${fragments.join('')}${tail}`;
          expect(await outcome(text, size)).toEqual(await outcome(byParser(text), size));
        },
      ),
      { numRuns: 3_000 },
    ));
});

describe('A CSV log', () => {
  const mapping = readMapping(readFileSync(mappingFile('application-receipts'), 'utf8'));
  const csv = (text: string) => all(readCsv(pieces(text), mapping));

  it('gives neighbouring rows as one case, and broken rows with their line', async () => {
    const found = await csv(
      '收件编号;环节;办理时间\n1;收件;\n1;"受;理";\nonly one\n2;收件;\n1;收件;\n',
    );
    expect(found).toMatchObject([
      { kind: 'broken-row', line: 4 },
      { id: '1', line: 2, entries: [{ line: 2 }, { line: 3, attributes: { 环节: '受;理' } }] },
      { id: '2', line: 5 },
      { id: '1', line: 6 },
    ]);
  });

  it('stops where a quotation never ends', async () =>
    expect(csv('收件编号;环节;办理时间\n1;"收件;\n1;受理;\n')).rejects.toThrow(
      'The file is broken',
    ));
});

describe('A log file', () => {
  let dir: string;
  beforeAll(() => (dir = mkdtempSync(join(tmpdir(), 'import-'))));
  afterAll(() => rmSync(dir, { recursive: true }));
  const textOf = async (name: string, bytes: Buffer, encoding = 'utf-8'): Promise<string> => {
    const file = join(dir, name);
    writeFileSync(file, bytes);
    const opened = await openLog(file, encoding);
    let text = '';
    for await (const piece of opened.text) text += piece;
    expect(opened.done()).toBe(bytes.length);
    return text;
  };
  const long = '安全生产'.repeat(100_000);

  it('is read plain or as gzip, whatever it is called', async () => {
    expect(await textOf('a.gz', Buffer.from(long))).toBe(long);
    expect(await textOf('a.xes', gzipSync(long))).toBe(long);
  });

  it('is read in the encoding of the mapping', async () =>
    expect(await textOf('gb', Buffer.from([0xb0, 0xb2]), 'gb18030')).toBe('安'));

  it('is called broken when the archive is torn', async () => {
    const torn = gzipSync(long).subarray(0, 500);
    await expect(textOf('torn', torn)).rejects.toThrow('broken at byte 500');
    // What is no letter costs the entry that holds it, and not the file.
    expect(await textOf('bad', Buffer.from([0x41, 0xff]))).toBe('A\uFFFD');
  });
});
