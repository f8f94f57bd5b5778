import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { util } from 'prettier';
import ts from 'typescript';

/** How many columns a line of a comment may have; a Chinese sign takes two, as for prettier. */
export const mostColumns = 100;

const isLong = (line: string): boolean => util.getStringWidth(line) > mostColumns;

/** Every comment of a file, each once. */
const commentsIn = (source: ts.SourceFile): readonly ts.CommentRange[] => {
  const found = new Map<number, ts.CommentRange>();
  const walk = (node: ts.Node): void => {
    const parts = node.getChildren(source).filter((part) => !ts.isJSDoc(part));
    if (parts.length === 0)
      for (const range of [
        ...(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []),
        ...(ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? []),
      ])
        found.set(range.pos, range);
    parts.forEach(walk);
  };
  walk(source);
  return [...found.values()];
};

/** The lines of comments that are too long, numbered from 1. */
export const longComments = (text: string): readonly number[] => {
  const lines = text.split('\n');
  if (!lines.some(isLong)) return [];
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2023, true);
  const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
  const commented = commentsIn(source).flatMap(({ pos, end }) =>
    lines.map((_, at) => at).slice(lineOf(pos), lineOf(end) + 1),
  );
  return [...new Set(commented)].filter((at) => isLong(lines[at]!)).map((at) => at + 1);
};

/** The same of every source file, as `path:line`. */
export const longCommentsOf = (house: string): readonly string[] =>
  ['apps', 'libs', 'migrations', 'test']
    .flatMap((top) =>
      readdirSync(join(house, top), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(top, name),
      ),
    )
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
    .flatMap((path) =>
      longComments(readFileSync(join(house, path), 'utf8')).map((line) => `${path}:${line}`),
    );
