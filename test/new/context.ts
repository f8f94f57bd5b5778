import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dashed, eventOf, lower, manyOf, notSo, oneOf, pascal, wordsOf } from './names.js';
import { filled, type Plan } from './plan.js';
import { contextsIn } from './room.js';
import { constantsOf, Source } from './source.js';
import ts from 'typescript';

/** What a new context is asked for with. */
export type AskedContext = Readonly<{ context: string; noun?: string }>;

const listOfContexts = (
  root: string,
): Readonly<{ source: Source; list: ts.ArrayLiteralExpression }> => {
  const source = new Source(root, 'libs/contexts/index.ts');
  const found = constantsOf(source).find(({ name }) => name.getText(source.tree) === 'contexts');
  const list = found && source.all(ts.isArrayLiteralExpression).find((one) => one.pos > found.pos);
  return list
    ? { source, list }
    : notSo('libs/contexts/index.ts lists no contexts（缺少模块清单）.');
};

/**
 * What a new context needs: one noun, one command, one event; its rule and its spec still to be
 * written.
 */
export const newContext = (root: string, { context, noun }: AskedContext): Plan => {
  if (wordsOf(context).length > 1 || context !== context.toLowerCase())
    notSo(
      `A context is one word in small letters, as accidents: “${context}” is not（模块名须为一个小写单词）.`,
    );
  if (contextsIn(root).includes(context) || existsSync(join(root, 'libs/contexts', context)))
    notSo(
      `The context ${context} is there already: add to it with npm run new -- command ${context} <noun> <verb>（模块已存在）.`,
    );
  const { source, list } = listOfContexts(root);
  source.append(list, `'${context}'`);
  const thing = wordsOf(noun ?? oneOf(context));
  const many = manyOf(dashed(thing));
  const made = filled(
    'context',
    {
      context,
      Context: pascal([context]),
      file: dashed(thing),
      noun: lower(thing),
      Noun: pascal(thing),
      said: thing.join(' '),
      path: many,
      category: thing.join('') === context ? context : `${context}${pascal(thing)}`,
      event: eventOf(['open', ...thing]),
    },
    root,
  );
  return new Map([...made, [source.path, source.text]]);
};
