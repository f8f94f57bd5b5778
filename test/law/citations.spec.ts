import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { citationOf, standardCatalogue } from '#domain/law';

// Whoever reads a refusal looks up what its codes stand for（法律依据可查）: each code that any
// refusal of the product cites, and each ground of a task, is found.

const libs = new URL('../../../libs/', import.meta.url);
const refusing = ['refuse', 'deny', 'unknown'];

/** On what a task or a duty rests（待办依据）: `why: ['PL 54', …]`. */
const groundsIn = (node: ts.Node, source: ts.SourceFile): readonly string[] =>
  ts.isPropertyAssignment(node) &&
  node.name.getText(source) === 'why' &&
  ts.isArrayLiteralExpression(node.initializer)
    ? node.initializer.elements.filter(ts.isStringLiteralLike).map(({ text }) => text)
    : [];

const citedIn = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && refusing.includes(node.expression.getText(source)))
      for (const law of node.arguments.slice(2))
        if (ts.isStringLiteralLike(law)) found.push(law.text);
    found.push(...groundsIn(node, source));
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
};

const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/\.(spec|examples)\.ts$/.test(file),
);
const cited = [
  ...new Set(
    files.flatMap((file) =>
      citedIn(
        ts.createSourceFile(
          file,
          readFileSync(new URL(file, libs), 'utf8'),
          ts.ScriptTarget.Latest,
          true,
        ),
      ),
    ),
  ),
].toSorted();

describe('ISSUE-12.10 A code that a refusal cites, or on which a task rests', () => {
  it('is one of many', () => expect(cited.length).toBeGreaterThan(200));

  it.each(cited)('%s is found, with its time and its mark', (code) => {
    const found = citationOf(code, standardCatalogue);
    expect(found).toMatchObject({ code, mark: expect.stringMatching(/^(V|Vw|U|D)\b/) });
    expect(found?.zh).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['PL 29', '《行政处罚法》第二十九条', '2021-07-15'],
    ['WSL 101', '《安全生产法》第一百零一条', '2021-09-01'],
    ['LL 32(4)', '《行政许可法》第三十二条第四款（项）', '2019-04-23'],
    ['WSL 113', '《安全生产法》第一百一十三条', '2021-09-01'],
  ])('%s is %s, in force from %s', (code, zh, from) =>
    expect(citationOf(code, standardCatalogue)).toMatchObject({ kind: 'article', zh, from }),
  );

  it.each(['XX 1', 'constructor', 'E999', 'PL 1 2'])('is not %s', (code) =>
    expect(citationOf(code, standardCatalogue)).toBeUndefined(),
  );
});
