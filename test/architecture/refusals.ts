import ts from 'typescript';

const han = /\p{Script=Han}/u;
/** A Chinese term from elsewhere is put between these: `${what}（${zh}）`. */
const inBrackets = '（';

/** What tells somebody no, and the pair of code and reason that is handed to it. */
const noes = ['refuse', 'deny', 'unknown', 'problem', 'Refusal', 'ProblemException'];
const isCode = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) && /^[a-z0-9]+(-[a-z0-9]+)+$/.test(node.text);

const reasonsIn = (node: ts.Node): readonly ts.Node[] => {
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return noes.includes(node.expression.getText()) ? (node.arguments ?? []) : [];
  if (!ts.isArrayLiteralExpression(node) || node.elements.length !== 2) return [];
  return isCode(node.elements[0]!) ? [node.elements[1]!] : [];
};

/**
 * A sentence written out in the source, whole or with places to fill in. Field faults beside it are
 * for programs.
 */
const sentencesIn = (node: ts.Node): readonly string[] => {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
    const said = node.getText();
    return said.slice(1, -1).includes(' ') && /^[A-Z$]/.test(said.slice(1)) ? [said] : [];
  }
  if (ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].flatMap((one) => sentencesIn(one));
  return [];
};

/** Where a file tells somebody no in English only. */
export const withoutChinese = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const bare = reasonsIn(node)
      .flatMap((reason) => sentencesIn(reason))
      .filter((said) => !han.test(said) && !said.includes(inBrackets))
      // Citations are sentences of the law: `PL 42`.
      .filter((said) => !/^'[A-Z]+\d* \d+[a-z]?(\(\d+\))?'$/.test(said));
    found.push(...bare.map((said) => `${source.fileName}: ${said}`));
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
};
