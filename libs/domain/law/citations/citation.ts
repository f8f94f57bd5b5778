import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/build/entry.js';
import { lawOfCode } from './laws.js';
import { ownRow } from './own-rows.js';

/** A row of the catalogue beside a citation: what it says, how sure we are, and for which time. */
export type CitedRule = Readonly<{
  id: string;
  cite: string;
  zh: string;
  en: string;
  mark: string;
  from: string;
  to?: string;
}>;

/** What a code in a refusal stands for（法律依据）. */
export type Citation = Readonly<{
  code: string;
  kind: 'article' | 'rule';
  /** 《行政处罚法》第二十九条, or what the rule says in one sentence. */
  zh: string;
  /** The articles a rule rests on. */
  law?: string;
  mark: string;
  from?: string;
  to?: string;
  /** The rows of the catalogue that say it in numbers, every version. */
  rules: readonly CitedRule[];
}>;

const ruleOf = ({ id, cite, text, mark, from, to }: Entry): CitedRule => ({
  id,
  cite,
  zh: text.zh,
  en: text.en,
  mark,
  from,
  ...(to !== undefined && { to }),
});

const digits = '零一二三四五六七八九';

/** 1 to 99: twelve is 十二, and no 一十二 where nothing stands before it. */
const belowHundred = (number: number, one: '' | '一'): string => {
  const [tens, ones] = [Math.trunc(number / 10), number % 10];
  const unit = tens === 1 ? one : digits[tens];
  return `${tens > 0 ? `${unit}十` : ''}${ones > 0 ? digits[ones] : ''}`;
};

/** 101 as 一百零一: how articles are counted. */
const inChinese = (number: number): string => {
  if (number < 100) return belowHundred(number, '');
  const rest = number % 100;
  const zero = rest > 0 && rest < 10 ? '零' : '';
  return `${digits[Math.trunc(number / 100)]}百${zero}${belowHundred(rest, '一')}`;
};

const articleIn = (code: string): Citation | undefined => {
  const [, of, article, paragraph] = /^([A-Z]+\d*)(?:\/T)? (\d+)(?:\((\d+)\))?$/.exec(code) ?? [];
  const law = of === undefined ? undefined : lawOfCode(of);
  if (!law) return undefined;
  const part = paragraph ? `第${inChinese(Number(paragraph))}款（项）` : '';
  const zh =
    of === 'GB' ? `${law.zh} ${code}` : `《${law.zh}》第${inChinese(Number(article))}条${part}`;
  const { mark, from, to } = law;
  return { code, kind: 'article', zh, mark, from, ...(to !== undefined && { to }), rules: [] };
};

/** Several articles together, as rows of the catalogue cite them. */
const asCited = (code: string, { entries }: Catalogue): Citation | undefined => {
  const row = entries.find(({ cite }) => cite === code);
  if (!row) return undefined;
  const { mark, from } = row;
  return { code, kind: 'article', zh: row.text.zh, mark, from, rules: [] };
};

/** Whether a row of the catalogue rests on that article, or on a paragraph of it. */
const restsOn = (cite: string, code: string): boolean =>
  cite === code || cite.split(/[;；]\s*/).some((one) => one === code || one.startsWith(`${code}(`));

/** What a code of a refusal stands for; nothing for what is no article and no rule of ours. */
export const citationOf = (code: string, catalogue: Catalogue): Citation | undefined => {
  const versions = catalogue.versions(code).map(ruleOf);
  const last = versions.at(-1);
  if (last) {
    const { zh, cite: law, mark, from, to } = last;
    return {
      code,
      kind: 'rule',
      zh,
      law,
      mark,
      from,
      ...(to !== undefined && { to }),
      rules: versions,
    };
  }
  const own = ownRow(code);
  if (own) return { code, kind: 'rule', ...own, rules: [] };
  const article = articleIn(code) ?? asCited(code, catalogue);
  return (
    article && {
      ...article,
      rules: catalogue.entries.filter(({ cite }) => restsOn(cite, code)).map(ruleOf),
    }
  );
};
