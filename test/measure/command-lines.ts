import ts from 'typescript';
import type { Room } from './house.js';
import { codeLines, linesOf } from './lines.js';

/** What one command cost: where anything stands that is there for its sake. */
export type CommandLines = Readonly<{ files: number; lines: number }>;

/** A command, and the names that are there for its sake alone. */
export type Traced = Readonly<{
  context: string;
  command: string;
  file: RegExp;
  words: readonly string[];
}>;

export const terminateCase: Traced = {
  context: 'enforcement',
  command: 'TerminateCase',
  file: /\/terminate-case\.ts$/,
  words: [
    'TerminateCase',
    'terminateCase',
    'CaseTerminated',
    'Termination',
    'TerminationBody',
    'terminations',
    'terminationCauses',
  ],
};

const nameOf = (node: ts.Node): string | undefined => {
  const { name } = node as ts.Node & { name?: ts.Node };
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
};

const named = (node: ts.Node, words: readonly string[]): boolean => {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.some((one) => words.includes(nameOf(one) ?? ''));
  return (
    (ts.isStatement(node) || ts.isPropertyAssignment(node)) && words.includes(nameOf(node) ?? '')
  );
};

const speaksOf = (node: ts.Node, words: readonly string[]): boolean =>
  (ts.isIdentifier(node) || ts.isStringLiteral(node)) && words.includes(node.text);

const contains = (node: ts.Node, words: readonly string[]): boolean =>
  speaksOf(node, words) ||
  (ts.forEachChild(node, (part) => contains(part, words) || undefined) ?? false);

/**
 * The lines of a file that are there for a command: what is named for it whole, a method that
 * speaks of it whole, of anything else the line that speaks of it.
 */
const linesFor = (source: ts.SourceFile, words: readonly string[]): number => {
  const lines = new Set<number>();
  const add = (more: Iterable<number>): void => {
    for (const line of more) lines.add(line);
  };
  const walk = (node: ts.Node): void => {
    if (named(node, words) || (ts.isMethodDeclaration(node) && contains(node, words)))
      return add(linesOf(node, source));
    if (speaksOf(node, words)) add(linesOf(node, source));
    ts.forEachChild(node, walk);
  };
  walk(source);
  return lines.size;
};

/** Files and lines of one command, its spec apart. */
export const commandLines = (rooms: readonly Room[], traced: Traced): CommandLines => {
  const counts = rooms
    .filter(({ context, test }) => context === traced.context && !test)
    .map(({ path, source }) =>
      traced.file.test(path) ? codeLines(source) : linesFor(source, traced.words),
    )
    .filter((count) => count > 0);
  return { files: counts.length, lines: counts.reduce((sum, count) => sum + count, 0) };
};
