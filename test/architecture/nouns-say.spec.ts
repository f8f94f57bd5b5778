import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What every noun can say of itself: each of the twelve has a home that says what it is, a page of
// CONTRIBUTING, a spec that shows it alone, and one that tries every noun.

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const contributing = read('CONTRIBUTING.md');

type Row = Readonly<{ what: string; home: string; page: string; alone: string; every: string }>;

/** The rows of the table, as they are linked. */
const rowsIn = (text: string): readonly Row[] =>
  [
    ...text.matchAll(
      /^\| (\d+ [^|]+) \| `([^`]+)` \| \[[^\]]+\]\(#([^)]+)\) \| `([^`]+)` \| `([^`]+)` \|$/gm,
    ),
  ].map(([, what, home, page, alone, every]) => ({
    what: what!,
    home: home!,
    page: page!,
    alone: alone!,
    every: every!,
  }));

/** A heading as it is linked to. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .replaceAll(/\s/g, '-');
const anchors = new Set(
  [...contributing.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!)),
);

/** Where every noun, command, route or rule of the product is found. */
const everyOne =
  /tried-nouns|all-nouns|all-reactions|asked-again|openapi-today|standardCatalogue|routesUnder/;

const rows = rowsIn(contributing);

describe('What every noun can say of itself', () => {
  it('is twelve things', () =>
    expect(rows.map(({ what }) => Number(what.split(' ')[0]))).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 1),
    ));

  it.each(rows)('$what has its home, its page and its specs', ({ home, page, alone, every }) => {
    expect([home, alone, every].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect([...anchors]).toContain(page);
  });

  it.each(rows)('$what is said at its home', ({ home }) =>
    expect(read(home)).toMatch(/\/\*\*[\s\S]+?\*\/\n(?:@.+\n)?export /),
  );

  it.each(rows)('$what is shown alone, and tried for all', ({ alone, every }) => {
    expect(read(alone)).toContain('describe(');
    expect(read(every)).toMatch(everyOne);
  });

  it('names no file of CONTRIBUTING that is not there', () =>
    expect(
      [...contributing.matchAll(/`((?:libs|test|apps)\/[\w./-]+)`/g)]
        .map(([, path]) => path!)
        .filter((path) => !existsSync(join(root, path))),
    ).toEqual([]));

  it('is read from links as they stand', () => {
    expect(rowsIn('| 1 a | `x` | [P](#p) | `y` | `z` |\n')).toHaveLength(1);
    expect(rowsIn('| 1 a | `x` | P | `y` | `z` |\n')).toEqual([]);
    expect(anchorOf('What goes out · 公开、对外移送')).toBe('what-goes-out--公开对外移送');
    expect(everyOne.test('only my own noun')).toBe(false);
  });
});

/** What each of the twelve says, sentence by sentence, and what shows it. */
const said = read('test/architecture/sentences.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));
const sentences = said.filter((parts) => parts.length === 4);
const notShown = said.filter((parts) => parts.length !== 4);

/** Titles of a spec: what follows `describe(` and `it(`, however it is broken over lines. */
const titlesIn = (text: string): string =>
  [...text.matchAll(/(?:describe|it)(?:\.each)?[\s\S]*?(['"`])([^\n]+)\1/g)]
    .map(([, , title]) => title)
    .join('\n');

describe('Each sentence of the twelve', () => {
  it('is shown for every one of them, once by the same words', () => {
    expect([...new Set(sentences.map(([item]) => Number(item)))]).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 1),
    );
    const each = said.map(([item, sentence]) => `${item} ${sentence}`);
    expect(each).toHaveLength(new Set(each).size);
  });

  it.each(sentences)('%s, %s: stands in %s as “%s”', (_, sentence, spec, title) => {
    expect([sentence, existsSync(join(root, spec))]).toEqual([sentence, true]);
    const text = read(spec);
    // A table of `it.each` has its kinds as keys, which are its titles.
    const keys = [...text.matchAll(/^ {2}(?:'([^']+)'|(\w+)): \{$/gm)].map(
      ([, quoted, word]) => quoted ?? word,
    );
    expect(`${titlesIn(text)}\n${keys.join('\n')}`).toContain(title);
  });

  it.each(notShown)('%s, %s is not shown yet: %s', (_, sentence, why) =>
    expect([sentence, (why ?? '').length > 20]).toEqual([sentence, true]),
  );
});
