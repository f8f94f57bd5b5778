import ts from 'typescript';
import { product } from './answers-in.js';

const han = /\p{Script=Han}/u;

/** Words of the program that a type admits: `'not-filed'`, in a list too. */
const wordsOf = (type: ts.Type, checker: ts.TypeChecker): readonly string[] => {
  if (type.isUnion()) return type.types.flatMap((one) => wordsOf(one, checker));
  if (type.isStringLiteral()) return han.test(type.value) ? [] : [type.value];
  return checker.isArrayType(type)
    ? checker.getTypeArguments(type as ts.TypeReference).flatMap((one) => wordsOf(one, checker))
    : [];
};

/** A column of a table: its title in Chinese, and what stands in it. */
const isColumn = (node: ts.Node): node is ts.ArrayLiteralExpression =>
  ts.isArrayLiteralExpression(node) &&
  node.elements.length === 2 &&
  ts.isStringLiteral(node.elements[0]!) &&
  han.test(node.elements[0].text) &&
  (ts.isArrowFunction(node.elements[1]!) || ts.isIdentifier(node.elements[1]!));

const rawIn = (column: ts.ArrayLiteralExpression, checker: ts.TypeChecker): readonly string[] =>
  checker
    .getTypeAtLocation(column.elements[1]!)
    .getCallSignatures()
    .flatMap((one) => wordsOf(checker.getReturnTypeOfSignature(one), checker))
    .filter((word) => word !== '');

/** Each column of a table that people take with them, and the words of the program in it. */
export const columnsInSources = (): readonly Readonly<{ at: string; raw: readonly string[] }>[] => {
  const all = product();
  const checker = all.getTypeChecker();
  const found: Readonly<{ at: string; raw: readonly string[] }>[] = [];
  const look = (node: ts.Node): void => {
    if (isColumn(node)) {
      const [title] = node.elements;
      const at = `${node.getSourceFile().fileName.replace(/^.*\/libs\//, '')} ${title!.getText()}`;
      found.push({ at, raw: rawIn(node, checker) });
    }
    ts.forEachChild(node, look);
  };
  for (const file of all.getSourceFiles()) if (!/node_modules/.test(file.fileName)) look(file);
  return found;
};
