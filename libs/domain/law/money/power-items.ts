import { type LocalDate, refuse } from '#domain/kernel';
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.js';
import { articleCited, rowsCited } from './articles.js';

/**
 * Letters of the catalogue of powers（权责清单）, and the laws whose articles its penalties bear:
 * an item of a penalty is called by its article, `AQ-101`. Another law goes by its own code,
 * `SPL-19`.
 */
const series: Readonly<Record<string, readonly string[]>> = {
  AQ: ['WSL'],
  WH: ['HCR', 'HSL'],
};

/** Whether two citations mean one article, in whichever version of it（同一条款）. */
export const sameArticle = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((each) => rowsCited(each));
  if (one?.some((row) => other?.includes(row))) return true;
  const [x, y] = [a, b].map((each) => articleCited(each));
  return x !== undefined && x.law === y?.law && x.article === y.article;
};

/** Whether the catalogue has that article for the day, as a penalty or as any other rule. */
export const articleInForce = (
  article: string,
  on: LocalDate,
  catalogue: Catalogue = standardCatalogue,
): boolean => {
  const asked = articleCited(article, catalogue);
  if (!asked) return false;
  const inForce = ({ from, to }: Readonly<{ from: LocalDate; to?: LocalDate }>) =>
    from <= on && (to === undefined || on <= to);
  if (rowsCited(article, catalogue).some((row) => catalogue.versions(row).some(inForce)))
    return true;
  const names = new RegExp(`(^|[^\\d])${asked.article}(?!\\d)`);
  return catalogue.entries.some(
    (entry) => entry.law.toUpperCase() === asked.law && names.test(entry.article) && inForce(entry),
  );
};

/**
 * An act is named by an item of the catalogue of powers（权责清单事项） that its article of
 * penalty belongs to: `AQ-101` for WSL 101. Another is refused, because mandates list items (PL
 * 20, 24).
 */
export const itemOfArticle = (item: string, punishes: string): void => {
  const [, letters = '', number = ''] = /^([A-Z]\w*)-(\d+)$/.exec(item) ?? [];
  const laws = Object.hasOwn(series, letters) ? series[letters] : [letters];
  const articles = (laws ?? []).map((law) => `${law} ${number}`);
  if (!articles.some((article) => articleCited(article)))
    refuse(
      'item-unknown',
      `权责清单中没有事项 ${item}；处罚事项按条款编码，如 AQ-101 为《安全生产法》第一百零一条（the catalogue of powers has no such item）.`,
      'PL 17',
      'PL 20',
    );
  if (!articles.some((article) => sameArticle(article, punishes)))
    refuse(
      'item-of-another-article',
      `事项 ${item} 与处罚依据 ${punishes} 不符，请核对（the item belongs to another article）.`,
      'PL 17',
      'PL 38',
    );
};
