import { createHash } from 'node:crypto';
import ts from 'typescript';
import { roles } from '#domain/kernel';

/** What may be done to a rule, each a mistake that a person makes. */
export type Kind =
  | 'comparison'
  | 'condition'
  | 'guard dropped'
  | 'and/or'
  | 'roles'
  | 'nothing follows'
  | 'off by one'
  | 'event dropped';

/** One mistake: this stretch of a compiled file becomes that. */
export type Change = Readonly<{
  kind: Kind;
  start: number;
  end: number;
  was: string;
  becomes: string;
  /** No function holds it: it is wrong from the start. */
  outside: boolean;
}>;

type Found = Readonly<{ kind: Kind; node: ts.Node; becomes: string }>;
type Look = (node: ts.Node, source: ts.SourceFile) => readonly Found[];

const { SyntaxKind: is } = ts;
const otherComparison: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [is.LessThanToken]: '<=',
  [is.LessThanEqualsToken]: '<',
  [is.GreaterThanToken]: '>=',
  [is.GreaterThanEqualsToken]: '>',
  [is.EqualsEqualsEqualsToken]: '!==',
  [is.ExclamationEqualsEqualsToken]: '===',
};
const otherJunction: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [is.AmpersandAmpersandToken]: '||',
  [is.BarBarToken]: '&&',
};

const operators: Look = (node) => {
  if (!ts.isBinaryExpression(node)) return [];
  const { operatorToken: token } = node;
  const comparison = otherComparison[token.kind];
  const junction = otherJunction[token.kind];
  if (comparison) return [{ kind: 'comparison', node: token, becomes: comparison }];
  return junction ? [{ kind: 'and/or', node: token, becomes: junction }] : [];
};

const conditions: Look = (node, source) => {
  if (!ts.isIfStatement(node) && !ts.isConditionalExpression(node)) return [];
  const asked = ts.isIfStatement(node) ? node.expression : node.condition;
  return [{ kind: 'condition', node: asked, becomes: `!(${asked.getText(source)})` }];
};

const guards: Look = (node) =>
  ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)
    ? [{ kind: 'guard dropped', node, becomes: ';' }]
    : [];

const without = (list: ts.ArrayLiteralExpression, at: number, source: ts.SourceFile): string =>
  `[${list.elements
    .filter((_, index) => index !== at)
    .map((element) => element.getText(source))
    .join(', ')}]`;

const isRole = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) && roles.some((role) => role === node.text);

const isEvent = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) &&
  node.properties.some(
    (one) => one.name !== undefined && ts.isIdentifier(one.name) && one.name.text === 'type',
  );

const lists: Look = (node, source) => {
  if (!ts.isArrayLiteralExpression(node) || node.elements.length === 0) return [];
  const all = node.elements.map((_, at) => at);
  if (node.elements.every(isRole))
    return all.map((at) => ({ kind: 'roles', node, becomes: without(node, at, source) }));
  if (node.elements.length > 1 && node.elements.some(isEvent))
    return all.map((at) => ({ kind: 'event dropped', node, becomes: without(node, at, source) }));
  return [];
};

const numbers: Look = (node) => {
  if (!ts.isNumericLiteral(node) || !insideAFunction(node)) return [];
  return [{ kind: 'off by one', node, becomes: String(Number(node.text) + 1) }];
};

const insideAFunction = (node: ts.Node): boolean =>
  ts.findAncestor(node, (one) => ts.isFunctionLike(one)) !== undefined;

/** A function that answers with a list, above all a rule with its events. */
const rules: Look = (node, source) => {
  if (!ts.isArrowFunction(node) || !ts.isBlock(node.body)) return [];
  const { statements } = node.body;
  const last = statements.at(-1);
  if (!last || !ts.isReturnStatement(last) || !last.expression) return [];
  if (!ts.isArrayLiteralExpression(last.expression) || statements.length === 0) return [];
  const text = node.body.getText(source);
  return [{ kind: 'nothing follows', node: node.body, becomes: `{ return []; ${text.slice(1)}` }];
};

const looks: readonly Look[] = [operators, conditions, guards, lists, numbers, rules];

/** Every mistake that can be made in a compiled file. */
export const changesIn = (text: string): readonly Change[] => {
  const source = ts.createSourceFile('a.js', text, ts.ScriptTarget.ES2023, true);
  const found: Found[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    for (const look of looks) found.push(...look(node, source));
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found.map(({ kind, node, becomes }) => ({
    kind,
    start: node.getStart(source),
    end: node.getEnd(),
    was: node.getText(source),
    becomes,
    outside: !insideAFunction(node),
  }));
};

/** A mistake where it was made. The name stays the same when another part of the house changes. */
export type Mutant = Change & Readonly<{ file: string; name: string }>;

const lineAround = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at) + 1, (text.indexOf('\n', at) + 1 || text.length + 1) - 1);

/** Every mistake of a file, each under a name that its surroundings give it. */
export const mutantsOf = (file: string, text: string): readonly Mutant[] => {
  const seen = new Map<string, number>();
  return changesIn(text).map((change) => {
    const about = `${file} ${change.kind} ${lineAround(text, change.start).trim()} ${change.becomes}`;
    const before = seen.get(about) ?? 0;
    seen.set(about, before + 1);
    return { ...change, file, name: sha1(`${about} ${before}`) };
  });
};

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

/** So many of them, by a seed: the same ones every time, whatever else there is. */
export const drawn = (all: readonly Mutant[], seed: string, count: number): readonly Mutant[] =>
  all
    .map((mutant) => [sha1(`${seed} ${mutant.name}`), mutant] as const)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .slice(0, count)
    .map(([, mutant]) => mutant);
