import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import type { NumberedDocument } from '#domain/procedure';
import { compose, NotPrinted } from '#platform/papers';
import { everyForm, faceOf, formOf, fullest, sheetOf, telling, textOf } from './issued.js';
import { canRead, digestOf, pagesOf, pdfOf, placesOn, press, wordsOn } from './pages.js';

// The pages as another program reads them. `GOLDEN_PAPERS=write` writes their digests down anew,
// after a form was meant to change.

const slow = 60_000;
const golden = new URL('../../../test/golden/kept/papers.json', import.meta.url);
const titles = everyForm.map(({ title }) => [title] as const);
const whole = (text: string): string => text.replaceAll(/\s/g, '');

/** What no place to break is in: two digests. */
const run = '0123456789abcdef'.repeat(8);

const longName = '江门市江海区'.repeat(9) + '化工有限公司';
const name60 = [...longName].slice(0, 60).join('');

const bodies = {
  reviewBody: '江海区人民政府'.repeat(60),
  court: '江海区人民法院'.repeat(60),
};

/** Each text of it so often that it runs over pages; what stands in it beside is left alone. */
const longOf = (remedies: object): object =>
  Object.fromEntries(
    Object.entries({ ...bodies, ...remedies }).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.repeat(Math.ceil(400 / value.length)) : value,
    ]),
  );

/** The same paper with everything that may be long as long as it may be. */
const stretched = (document: NumberedDocument): NumberedDocument => {
  const longer = ([name, value]: readonly [string, unknown]): readonly [string, unknown] => {
    if (name === 'remedies' && typeof value === 'object') return [name, longOf(value as object)];
    if (['party', 'to', 'person', 'receiver', 'unit'].includes(name) && typeof value === 'string')
      return [name, name60];
    if (!Array.isArray(value) || value.length === 0) return [name, value];
    return [name, Array.from({ length: 40 }, (_, at) => value[at % value.length] as unknown)];
  };
  return { ...document, content: Object.fromEntries(Object.entries(document.content).map(longer)) };
};

/**
 * A decision on forty acts of a party with a name of sixty signs, told at such length that it runs
 * over pages.
 */
const longest = (): NumberedDocument => {
  const decision = fullest('行政处罚决定书');
  const content = decision.content as Readonly<Record<string, unknown>>;
  const [item] = content['items'] as readonly object[];
  const items = Array.from({ length: 40 }, (_, at) => ({ ...item, actId: `违法行为之${at + 1}` }));
  return {
    ...decision,
    content: { ...content, items, facts: '超量储存。'.repeat(300), remedies: bodies },
  };
};

const sheetOfLong = (document: NumberedDocument) => {
  const face = faceOf(document);
  const more = { ...face.more, party: name60 };
  const content = { ...face.content, party: name60 };
  const issue = {
    verify: ['查验码：7KQ2-M0XA-93TD', `查验网址：https://${'a'.repeat(90)}.example/check`],
  };
  return compose(formOf(document), { ...face, more, content }, telling, issue);
};

/** What stands before each line to sign. */
const toSign = (sheet: ReturnType<typeof sheetOf>): readonly string[] =>
  textOf(sheet).match(/[^　，。；\n]*（签名[^　\n]*：(?=　)/g) ?? [];

afterAll(() => press.stop());

describe('A page', () => {
  it(
    'is the same bytes for the same words, today as when it was written down',
    async () => {
      const digests: Record<string, string> = {};
      for (const [title] of titles) digests[title] = digestOf(await pdfOf(sheetOf(fullest(title))));
      if (process.env.GOLDEN_PAPERS === 'write')
        writeFileSync(golden, `${JSON.stringify(digests, null, 2)}\n`);
      expect(digests).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    },
    slow,
  );

  it('embeds the fonts it is set in, and says which', async () => {
    const { fonts, pages } = await press.print(sheetOf(fullest('行政处罚决定书')));
    expect(fonts).toEqual(['NotoSerifSC-Bold', 'NotoSerifSC-Regular']);
    expect(pages).toBeGreaterThan(1);
  });

  it('runs nothing that a paper says', async () => {
    const document = fullest('催告书');
    const content = { ...document.content, paymentMethod: '#panic("x") *a* $b$ `c`' };
    const pdf = await pdfOf(sheetOf({ ...document, content }));
    if (canRead) expect(wordsOn(pdf)).toContain('#panic("x")*a*$b$`c`');
  });

  it('lets what a text says be searched and copied, though a long run in it is broken', async () => {
    const run = `https://${'a'.repeat(90)}.example/check`;
    const facts = `依照《中华人民共和国安全生产法》，见${run}，以上属实`;
    const document = fullest('案件处理呈批表');
    const pdf = await pdfOf(sheetOf({ ...document, content: { ...document.content, facts } }));
    if (canRead) expect(wordsOn(pdf)).toContain(facts);
  });

  it.each([
    ['of name and value', [{ kind: 'rows', rows: [['摘要', [run]]] }]],
    ['of a table', [{ kind: 'table', columns: ['序号', '摘要'], rows: [['1', `摘要${run}止`]] }]],
    ['of a sentence', [{ kind: 'paragraph', text: `摘要${run}，止` }]],
    ['of whom it is for', []],
  ])('breaks a long run %s at the margin, and loses no sign of it', async (_, blocks) => {
    const sheet = { ...sheetOf(fullest('催告书')), to: run, blocks } as never;
    const pdf = await pdfOf(sheet);
    if (!canRead) return;
    expect(placesOn(pdf).filter(isOutside)).toEqual([]);
    expect(wordsOn(pdf).split(run)).toHaveLength(blocks.length + 2);
  });

  it('that cannot be set says so, and the next one is set', async () => {
    const broken = { ...sheetOf(fullest('催告书')), blocks: [{ kind: 'table' }] as never };
    await expect(press.print(broken)).rejects.toThrow(NotPrinted);
    expect((await press.print(sheetOf(fullest('催告书')))).pages).toBe(1);
  });
});

if (!canRead) process.stderr.write('No pdftotext (poppler-utils): pages are NOT READ here.\n');

(canRead ? describe : describe.skip).each(titles)('The page of %s', (title) => {
  it(
    'can be read word for word, within its margins',
    async () => {
      const sheet = sheetOf(fullest(title));
      const pdf = await pdfOf(sheet);
      const page = wordsOn(pdf);
      expect(page).toContain(sheet.footer);
      const words = page.replaceAll(/—\d+—/g, '').replaceAll(sheet.footer || '\0', '');
      const missing = textOf(sheet)
        .split('\n')
        .filter((line) => !words.includes(whole(line)));
      expect(missing).toEqual([]);
      expect(words).not.toMatch(/\p{Cc}|\p{Cf}|\uFFFD/u);
      const places = placesOn(pdf);
      expect(places.filter(isOutside)).toEqual([]);
      const torn = toSign(sheet).filter((one) => !places.some(({ text }) => text.includes(one)));
      expect(torn).toEqual([]);
    },
    slow,
  );

  it(
    'keeps to its margins with a name of sixty signs, forty of whatever it lists, remedies over two pages',
    async () => {
      const pdf = await pdfOf(sheetOfLong(stretched(fullest(title))));
      expect(placesOn(pdf).filter(isOutside)).toEqual([]);
    },
    slow,
  );
});

(canRead ? describe : describe.skip)('The longest page', () => {
  it('keeps to its margins with a name of sixty signs, forty acts and remedies over two pages', async () => {
    const pdf = await pdfOf(sheetOfLong(longest()));
    expect(placesOn(pdf).filter(isOutside)).toEqual([]);
    const words = wordsOn(pdf);
    expect(words.split(name60).length).toBeGreaterThan(2);
    expect(words).toContain('违法行为之40');
  });
});

(canRead ? describe : describe.skip)('A row of a table', () => {
  const text = (at: number): string =>
    `第${at}行起，${'超量储存危险化学品。'.repeat(12)}第${at}行止`;
  const numbers = Array.from({ length: 24 }, (_, at) => at + 1);
  const pagesWith = async (block: object): Promise<readonly string[]> =>
    pagesOf(await pdfOf({ ...sheetOf(fullest('催告书')), blocks: [block] as never }));

  it.each([
    ['of the items', { kind: 'table', rows: numbers.map((at) => [`${at}`, text(at), '——']) }],
    ['of name and value', { kind: 'rows', rows: numbers.map((at) => [`第${at}项`, [text(at)]]) }],
  ])('%s is not torn over two pages', async (_, block) => {
    const pages = await pagesWith({ columns: ['序号', '内容', '备注'], ...block });
    expect(pages.length).toBeGreaterThan(2);
    const torn = numbers.filter((at) => !pages.some((page) => page.includes(whole(text(at)))));
    expect(torn).toEqual([]);
  });

  const lines = (at: number): string =>
    Array.from({ length: at }, (_, line) => `共${at}行之${line + 1}止`).join('\n');
  const long = Array.from({ length: 8 }, (_, at) => at + 26);

  it.each([
    ['of the items', { kind: 'table', rows: long.map((at) => [`${at}`, lines(at)]) }],
    [
      'of the items under a heading of three lines',
      {
        kind: 'table',
        columns: ['序号', '内容'.repeat(40)],
        rows: long.slice(0, -2).map((at) => [`${at}`, lines(at)]),
      },
    ],
    ['of name and value', { kind: 'rows', rows: long.map((at) => [`第${at}项`, [lines(at)]]) }],
  ])('%s is not torn either where it nearly fills a page', async (_, block) => {
    const pdf = await pdfOf({
      ...sheetOf(fullest('催告书')),
      blocks: [{ columns: ['序号', '内容'], ...block }] as never,
    });
    const pages = pagesOf(pdf);
    const torn = block.rows.filter(([, said]) => {
      const all = String(said).split('\n');
      return !pages.some((page) => all.every((line) => page.includes(line)));
    });
    expect(torn.map(([at]) => at)).toEqual([]);
    expect(placesOn(pdf).filter(isOutside)).toEqual([]);
  });

  it('that is longer than a page goes on over pages, and loses nothing', async () => {
    const long = '超量储存危险化学品。'.repeat(200);
    const block = { kind: 'table', columns: ['序号', '内容'], rows: [['1', `${long}完`]] };
    const pages = await pagesWith(block);
    expect(pages.join('').split('超量').length - 1).toBe(200);
    expect(pages.length).toBeGreaterThan(2);
  });
});

/**
 * Of a punctuation mark that is set half as wide at the end of a line, the empty half hangs out.
 */
const half = 2.9;

/** A4 with 28 mm to the left and 26 to the right; the number of the page stands below. */
const isOutside = ({ left, right, top, bottom }: ReturnType<typeof placesOn>[number]): boolean =>
  left < 28 - half || right > 210 - 26 + half || top < 35 || bottom > 297 - 15;
