import ts from 'typescript';

/** What switches the compiler off in one place. */
export type Marks = Readonly<{
  'as never': number;
  'as unknown as': number;
  any: number;
  Function: number;
  'ts-ignore': number;
}>;

export const noMarks: Marks = {
  'as never': 0,
  'as unknown as': 0,
  any: 0,
  Function: 0,
  'ts-ignore': 0,
};

const markOf = (node: ts.Node): keyof Marks | undefined => {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (ts.isTypeReferenceNode(node))
    return node.typeName.getText() === 'Function' ? 'Function' : undefined;
  if (!ts.isAsExpression(node)) return undefined;
  if (node.type.kind === ts.SyntaxKind.NeverKeyword) return 'as never';
  const { expression } = node;
  return ts.isAsExpression(expression) && expression.type.kind === ts.SyntaxKind.UnknownKeyword
    ? 'as unknown as'
    : undefined;
};

/** The marks of one file. */
export const marksOf = (source: ts.SourceFile): Marks => {
  const ignored = source.text.match(/@ts-(ignore|expect-error|nocheck)/g)?.length ?? 0;
  const marks = { ...noMarks, 'ts-ignore': ignored };
  const walk = (node: ts.Node): void => {
    const mark = markOf(node);
    if (mark) marks[mark] += 1;
    ts.forEachChild(node, walk);
  };
  walk(source);
  return marks;
};

/**
 * The names a file declares and exports; what it only passes on from elsewhere is at home there.
 */
export const namesOf = (source: ts.SourceFile): readonly string[] =>
  source.statements
    .filter(
      (statement) =>
        ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
    )
    .flatMap((statement) => {
      if (ts.isVariableStatement(statement))
        return statement.declarationList.declarations.map(({ name }) => name.getText());
      const { name } = statement as ts.Statement & { name?: ts.Identifier };
      return name ? [name.text] : [];
    });
