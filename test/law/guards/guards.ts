import ts from 'typescript';
import { type Mutant, mutantsOf } from '../../mutants/changes.js';

type Stretch = Readonly<{ row: string; start: number; end: number }>;

const sign = /\b(?:[A-Z]{3}-[A-Z]?\d+[a-z]?|[XE]\d+)\b/g;
const refusing = ['refuse', 'deny', 'unknown'];

const commentsOf = (node: ts.Node, text: string): string =>
  (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .join(' ');

const isRefusal = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isIdentifier(node.expression) &&
  refusing.includes(node.expression.text);

/** The question that is asked before a refusal; nothing where none is asked there. */
const askedBefore = (call: ts.Node): ts.Node => {
  const statement = call.parent;
  const inBlock = ts.isBlock(statement.parent) && statement.parent.statements.length === 1;
  const asked = inBlock ? statement.parent.parent : statement.parent;
  return ts.isIfStatement(asked) ? asked : statement;
};

const topOf = (node: ts.Node): ts.Node => {
  let at = node;
  while (!ts.isSourceFile(at.parent)) at = at.parent;
  return at;
};

/** Where a row is named: a refusal with the question before it, or a declaration. */
const around = (literal: ts.Node): ts.Node => {
  const { parent } = literal;
  return isRefusal(parent) ? askedBefore(parent) : topOf(literal);
};

const stretchesIn = (text: string, source: ts.SourceFile): readonly Stretch[] => {
  const found: Stretch[] = [];
  const add = (rows: string, node: ts.Node): void => {
    for (const [row] of rows.matchAll(sign))
      found.push({ row, start: node.getStart(source), end: node.getEnd() });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStatement(node) || ts.isPropertyAssignment(node)) add(commentsOf(node, text), node);
    if (ts.isStringLiteral(node) && node.text.length < 12) add(node.text, around(node));
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
};

/** What of a compiled file holds which row: each mistake that can be made there, under its row. */
export const guardsIn = (file: string, text: string): ReadonlyMap<string, readonly Mutant[]> => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const mistakes = mutantsOf(file, text);
  const rows = new Map<string, ReadonlySet<Mutant>>();
  for (const { row, start, end } of stretchesIn(text, source)) {
    const inside = mistakes.filter((one) => start <= one.start && one.end <= end);
    rows.set(row, new Set([...(rows.get(row) ?? []), ...inside]));
  }
  return new Map([...rows].map(([row, its]) => [row, [...its]]));
};
