import ts from 'typescript';

/** Every word and sign of a file; comments and docstrings are none. */
const tokens = function* (node: ts.Node, source: ts.SourceFile): Generator<ts.Node> {
  if (ts.isJSDoc(node)) return;
  const parts = node.getChildren(source);
  if (parts.length === 0 && node.kind !== ts.SyntaxKind.EndOfFileToken) yield node;
  for (const part of parts) yield* tokens(part, source);
};

/** The lines a part of a file takes, numbered from 0, without those that are blank or comment. */
export const linesOf = (node: ts.Node, source: ts.SourceFile): ReadonlySet<number> => {
  const lines = new Set<number>();
  for (const token of tokens(node, source)) {
    if (token.getWidth(source) === 0) continue;
    const first = source.getLineAndCharacterOfPosition(token.getStart(source)).line;
    const last = source.getLineAndCharacterOfPosition(token.getEnd()).line;
    for (let line = first; line <= last; line += 1) lines.add(line);
  }
  return lines;
};

/** How many lines of code a file has. */
export const codeLines = (source: ts.SourceFile): number => linesOf(source, source).size;
