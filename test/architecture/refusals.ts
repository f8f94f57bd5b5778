import ts from 'typescript';
import { halvesOf } from '../../libs/platform/http/problems/language.js';

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

/** Citations are sentences of the law: `PL 42`. */
const isCitation = (said: string): boolean => /^'[A-Z]+\d* \d+[a-z]?(\(\d+\))?'$/.test(said);

/** Every sentence by which a file tells somebody no, as it is written there. */
const noesIn = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const said = reasonsIn(node).flatMap((reason) => sentencesIn(reason));
    found.push(...said.filter((one) => !isCitation(one)));
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
};

const named = ({ fileName }: ts.SourceFile, said: readonly string[]): readonly string[] =>
  [...new Set(said)].map((one) => `${fileName}: ${one}`);

/** Where a file tells somebody no in English only. */
export const withoutChinese = (source: ts.SourceFile): readonly string[] =>
  named(
    source,
    noesIn(source).filter((said) => !han.test(said) && !said.includes(inBrackets)),
  );

const filledIn = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
/** What makes a sentence of Chinese words: that something is not, must be, may be, has been. */
const predicate =
  /[无未没不须请应得可仅只非是为有在由已属将至超现自于能与按均尚先再查另写缺请以经停]|说明|变更|停止|选择/u;
const short = 5;

/** Whether Chinese words are a sentence that a person can act on, not the name of a notion. */
const isSentence = (zh: string): boolean => {
  const signs = [...zh.matchAll(/[\p{Script=Han}⟦\dA-Z]/gu)].length;
  return predicate.test(zh) && (signs >= short || /^[无未已非不请须另仅没]/u.test(zh));
};

const faultOf = (said: string): string | undefined => {
  const values: string[] = [];
  const text = said.slice(1, -1).replaceAll(filledIn, (value) => `⟦${values.push(value)}⟧`);
  const { zh, en } = halvesOf(text);
  const filled = (half: string): number => half.split('⟦').length - 1;
  if (zh === undefined) return undefined;
  if (!/^([\w-]+ )?[\p{Script=Han}⟦“《（〔\d]/u.test(zh)) return 'is not said in Chinese first';
  if (!isSentence(zh)) return 'names a notion and says nothing';
  if (filled(zh) < filled(en)) return 'leaves out in Chinese what it says in English';
  return /[。.]\s*[。.]/u.test(zh + en) ? 'has two full stops' : undefined;
};

/**
 * Sentences whose Chinese is a word beside the English: whoever reads Chinese is told as much as
 * whoever reads English, by a whole sentence with every name and number in it.
 */
export const halfSaid = (source: ts.SourceFile): readonly string[] =>
  named(
    source,
    noesIn(source).flatMap((said) => {
      const fault = faultOf(said);
      return fault === undefined ? [] : [`${said} ${fault}`];
    }),
  );
