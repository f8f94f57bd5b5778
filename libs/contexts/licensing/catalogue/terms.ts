import { label, type Label, refuse } from '#domain/kernel';
import type { Item } from './item.js';

// What stands on a certificate beside holder, number and dates（许可证载明事项）.

type Terms = Readonly<Record<string, string>>;

/** What each of them is called. */
const names: Readonly<Record<string, Label>> = {
  address: label('address', '经营地址'),
  industry: label('industry', '行业类别'),
  kinds: label('kinds', '许可经营品种'),
  level: label('level', '等级'),
  manager: label('manager', '主要负责人'),
  maximumStock: label('maximum stock', '最大存放量'),
  mode: label('mode', '经营方式'),
  operation: label('operation', '作业类别及操作项目'),
  project: label('project', '建设项目'),
  scope: label('scope', '许可范围'),
};

/**
 * Terms for which the item leaves a few words only: a rating of the third level says the third
 * level（应急〔2021〕83号）.
 */
const onlyWords: Readonly<Record<string, Terms | undefined>> = {
  standardisation: { level: '三级' },
};

const byChinese = new Map(Object.entries(names).map(([term, { zh }]) => [zh, term]));

/** The term that is called so in Chinese; nothing where no certificate bears it. */
export const termCalled = (zh: string): string | undefined => byChinese.get(zh);

const called = (term: string): Label => names[term] ?? label(term, term);
const inEnglish = (terms: readonly string[]): string =>
  terms.map((one) => called(one).en).join(', ');
const inChinese = (terms: readonly string[]): string =>
  terms.map((one) => called(one).zh).join('、');

/** The same in both languages, for a sentence that names some of them. */
export const termsCalled = (terms: readonly string[]): Label =>
  label(inEnglish(terms), inChinese(terms));

/**
 * A certificate says everything its item asks for and nothing else, so that nothing stands on it
 * that no law knows of（许可证载明事项法定）. Throws `Refusal` that names what is missing, what is
 * unknown, or which word the item leaves.
 */
export const mustSayItsTerms = ({ id, name, terms: asked, basis }: Item, terms: Terms): void => {
  const missing = termsCalled(asked.filter((term) => !terms[term]?.trim()));
  if (missing.zh !== '')
    refuse(
      'terms-missing',
      `The certificate must say: ${missing.en}（许可证应载事项尚缺：${missing.zh}）.`,
      ...basis,
    );
  const strange = Object.keys(terms).filter((term) => !asked.includes(term));
  if (strange.length > 0)
    refuse(
      'terms-unknown',
      `The certificate says ${inEnglish(asked) || 'nothing beside holder and dates'} and nothing else: leave out ${inEnglish(strange)}（${name.zh}只载明：${inChinese(asked) || '持证人和有效期'}；请删去：${inChinese(strange)}）.`,
      ...basis,
    );
  for (const [term, word] of Object.entries(onlyWords[id] ?? {}))
    if (terms[term] !== word)
      refuse(
        'term-not-of-item',
        `${called(term).en} of this item is ${word}（本事项的${called(term).zh}只能为：${word}）.`,
        'LL 69',
      );
};
