import { refuse } from '#domain/kernel';
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.js';

/**
 * What laws are called beside the code of the catalogue, as people cite them, and how many
 * articles they have（条数） where that is settled.
 */
const lawNames: readonly (readonly [name: string, code: string, articles?: number])[] = [
  ['安全生产许可证条例', 'SPL', 24],
  ['安全生产法', 'WSL', 119],
  ['危险化学品安全管理条例', 'HCR', 102],
  ['危险化学品安全法', 'HSL', 127],
  ['危化安全法', 'HSL', 127],
  ['烟花爆竹安全管理条例', 'FWR', 46],
  ['生产安全事故报告和调查处理条例', 'R493', 46],
  ['生产安全事故应急条例', 'R708', 35],
  ['职业病防治法', 'ODL', 88],
  ['行政处罚法', 'PL', 86],
  ['行政强制法', 'CL', 71],
];

const digits = '零一二三四五六七八九';

/** 一百零一 as 101; what is no Chinese numeral stays what it is. */
const inDigits = (text: string): string =>
  text.replace(/[零一二三四五六七八九十百]+/g, (numeral) => {
    const part = (unit: string, rest: string): readonly [number, string] => {
      const at = rest.indexOf(unit);
      if (at < 0) return [0, rest];
      return [at === 0 ? 1 : digits.indexOf(rest[at - 1] ?? ''), rest.slice(at + 1)];
    };
    const [hundreds, below] = part('百', numeral);
    const [tens, ones] = part('十', below.replace('零', ''));
    const one = ones.replace('零', '');
    return String(hundreds * 100 + tens * 10 + (one === '' ? 0 : digits.indexOf(one)));
  });

/**
 * The number that a clause of a set begins with（第几条、第几项）: 第十三项, 十三, （十三）, 13
 * are 13; nothing for what begins with none.
 */
export const clauseNumber = (clause: string): number | undefined => {
  const found = inDigits(clause.normalize('NFKC')).match(/^\s*\(?第?(\d+)/);
  return found?.[1] === undefined ? undefined : Number(found[1]);
};

/**
 * All numbers that a clause begins with（第四条第一项 is 4, 1）, however it is written; none for
 * what begins with none.
 */
export const clauseNumbers = (clause: string): readonly number[] => {
  const [cited = ''] =
    inDigits(clause.normalize('NFKC')).match(/^(?:\s*\(?第?\(?\d+\)?[条项款目]?\)?\.?)+/) ?? [];
  return (cited.match(/\d+/g) ?? []).map(Number);
};

/** One spelling of a citation: width, marks of titles, names of laws, numerals. */
const spelled = (article: string): string => {
  const plain = article
    .normalize('NFKC')
    .replace(/[《》\s]|中华人民共和国/g, '')
    .replace(/^(安全生产法)\((2014)[^)]*\)/, 'WSL2014:');
  const named = lawNames.reduce((text, [name, code]) => text.replace(name, `${code}:`), plain);
  return inDigits(named).toUpperCase();
};

/** Law, article and paragraph of a citation. */
export type Cited = Readonly<{ law: string; article: string; paragraph: string }>;

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Law, article and paragraph of a citation; nothing when it is none. */
const cited = (article: string, laws: readonly string[]): Cited | undefined => {
  const text = spelled(article);
  const law = laws.find((code) => text.startsWith(code));
  const rest = law === undefined ? undefined : text.slice(law.length);
  const found = rest?.match(/^[:-]?第?(\d+)条?(.*)$/);
  if (law === undefined || !found) return undefined;
  const [, number = '', paragraph = ''] = found;
  return { law, article: number, paragraph: paragraph.replace(/\D/g, '') };
};

const isArticle = ({ law, article }: Cited): boolean => {
  const [, , last = Infinity] = lawNames.find(([, code]) => code === law) ?? [];
  return Number(article) > 0 && Number(article) <= last;
};

/** Worked out of a catalogue once: every clue asks, and a catalogue never changes. */
const oncePer = <T>(work: (catalogue: Catalogue) => T): ((catalogue: Catalogue) => T) => {
  const known = new WeakMap<Catalogue, Readonly<{ found: T }>>();
  return (catalogue) => {
    const before = known.get(catalogue) ?? { found: work(catalogue) };
    known.set(catalogue, before);
    return before.found;
  };
};

const citationsKept = 2_000;

/** The same few articles are cited all day: each is read once. */
const eachOnce = <T>(
  work: (text: string, catalogue: Catalogue) => T,
): ((text: string, catalogue: Catalogue) => T) => {
  const keptFor = oncePer(() => new Map<string, Readonly<{ found: T }>>());
  return (text, catalogue) => {
    const kept = keptFor(catalogue);
    const before = kept.get(text) ?? { found: work(text, catalogue) };
    if (kept.size < citationsKept) kept.set(text, before);
    return before.found;
  };
};

const lawsKnownTo = oncePer(({ entries }) => {
  const codes = [...entries.map(({ law }) => law), ...lawNames.map(([, code]) => code)];
  return [...new Set(codes.map((code) => code.toUpperCase()))].toSorted(longestFirst);
});

/**
 * The article that a citation means, where it is one that there is: a law that the catalogue or
 * this table knows, and no more articles than it has. Nothing for `WSL 888` or 《某某办法》第一条.
 */
export const articleCited = (
  article: string,
  catalogue: Catalogue = standardCatalogue,
): Cited | undefined => articleOf(article, catalogue);

const articleOf = eachOnce((article, catalogue) => {
  const found = cited(article, lawsKnownTo(catalogue));
  return found && isArticle(found) ? found : undefined;
});

type Row = Cited & Readonly<{ id: string; cite: string }>;

const rowsOf = oncePer(({ entries }): readonly Row[] =>
  entries
    .filter(({ fines }) => fines !== undefined)
    .flatMap(({ id, law, article, cite }) =>
      article.split(/,\s*/).map((one) => {
        const [, number = one, paragraph = ''] = one.match(/^(\d+)\D*(\d*)/) ?? [];
        const code = lawNames.find(([name]) => name === law)?.[1] ?? law;
        return { id, cite, law: code.toUpperCase(), article: number, paragraph };
      }),
    ),
);

/**
 * The ids of the rows that an article means, as people cite it: `WSL 101`, `WSL101`, `WSL 101(2)`,
 * `《安全生产法》第一百零一条`, `HCR 77`, `FWR 38`, or the id itself. None when the fine table has
 * no such article, several when its paragraphs are rows of their own and none was named (E57).
 */
export const rowsCited = (
  article: string,
  catalogue: Catalogue = standardCatalogue,
): readonly string[] => idsOf(article, catalogue);

const idsOf = eachOnce((article, catalogue): readonly string[] => {
  const asIs = article.trim();
  if (catalogue.versions(asIs).length > 0) return [asIs];
  const rows = rowsOf(catalogue);
  const laws = [...new Set(rows.map(({ law }) => law))].toSorted(longestFirst);
  const asked = cited(article, laws);
  if (!asked) return [];
  const same = rows.filter((row) => row.law === asked.law && row.article === asked.article);
  // The row of the article itself goes before rows of other chapters that repeat it.
  const itself = same.find(({ id }) => id === `${asked.law}-${asked.article}`);
  if (itself) return [itself.id];
  const exact = same.filter(({ paragraph }) => paragraph === asked.paragraph);
  const whole = same.filter(({ paragraph }) => paragraph === '');
  const named = asked.paragraph === '' ? [] : exact;
  const meant =
    [named, whole, asked.paragraph === '' ? same : []].find((one) => one.length > 0) ?? [];
  return [...new Set(meant.map(({ id }) => id))];
});

/** The catalogue's id of an article as people cite it; nothing when it is not one row. */
export const articleId = (
  article: string,
  catalogue: Catalogue = standardCatalogue,
): string | undefined => {
  const ids = rowsCited(article, catalogue);
  return ids.length === 1 ? ids[0] : undefined;
};

/** The one row of an article; refuses what the fine table does not know, or knows as several. */
export const theRowOf = (article: string, catalogue: Catalogue = standardCatalogue): string => {
  const ids = rowsCited(article, catalogue);
  if (ids.length > 1)
    refuse(
      'article-ambiguous',
      `${article} 有多款处罚规定，须写明款、项（${article} has several rows: name the paragraph）.`,
      'PL 38',
      'E57',
    );
  return (
    ids[0] ??
    refuse(
      'article-not-in-catalogue',
      `处罚依据 ${article} 不在罚则目录中，无法核对罚款幅度；请核对条款（${article} is not in the fine table, so the fine cannot be held against its range）.`,
      'PL 34',
      'PL 38',
    )
  );
};
