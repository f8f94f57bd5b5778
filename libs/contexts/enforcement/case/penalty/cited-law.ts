import { type LocalDate, refuse } from '#domain/kernel';
import { articleCited, articleInForce, itemOfArticle, sameArticle, rowsCited } from '#domain/law';
import type { AllegedAct, PenaltyItem } from '../shared.events.js';

/** What an act is called in law. */
export type Qualified = Pick<AllegedAct, 'item' | 'violates' | 'punishes'>;

/** On the last day of the act, or on the day it is judged, whichever law is the lighter (PL 37). */
const daysOf = ({ endedOn, foundOn }: AllegedAct, on: LocalDate): readonly LocalDate[] => [
  endedOn ?? foundOn,
  on,
];

const inForceOnOne = (article: string, days: readonly LocalDate[]): boolean =>
  days.some((day) => articleInForce(article, day));

/**
 * The law of an act is law: an article that there is violated, an article of penalty that the
 * catalogue has for the act or for today, and the item of the catalogue of powers it belongs
 * to（违法行为定性） (PL 4, 38; E57).
 */
export const lawOfAct = (act: AllegedAct, on: LocalDate): void => {
  const { violates, punishes, item } = act;
  if (!articleCited(violates))
    refuse(
      'violated-article-unknown',
      `违反条款 ${violates} 不存在，请核对（there is no such article）.`,
      'PL 4',
      'PL 54',
    );
  punishable(act, on);
  itemOfArticle(item, punishes);
};

function punishable(act: AllegedAct, on: LocalDate): void {
  if (!inForceOnOne(act.punishes, daysOf(act, on)))
    refuse(
      'article-not-in-catalogue',
      `处罚依据 ${act.punishes} 不在当日有效的法律目录中，请核对条款（the catalogue has no such article for that day）.`,
      'PL 34',
      'PL 38',
    );
}

type Punished = Readonly<{
  items: readonly PenaltyItem[];
  acts: readonly AllegedAct[];
  on: LocalDate;
}>;

function belongs(cite: string, acts: readonly AllegedAct[], on: LocalDate): void {
  const ofActs = acts.flatMap(({ punishes, violates }) => [punishes, violates]);
  if (ofActs.some((article) => sameArticle(article, cite))) return;
  if (!acts.some((act) => inForceOnOne(cite, daysOf(act, on))))
    refuse(
      'basis-unknown',
      `处罚依据 ${cite} 不在当日有效的法律目录中（the catalogue has no such article for that day）.`,
      'PL 38',
      'PL 59',
    );
  if (rowsCited(cite).length > 0)
    refuse(
      'basis-of-another-act',
      `处罚依据 ${cite} 不是本案违法行为的罚则（it punishes no act of this case）.`,
      'PL 38',
      'PL 59',
    );
}

/**
 * The basis of a penalty（处罚依据） names the article of each act that is punished, and nothing
 * that is no law, nor the penalty of what is no act of the case (PL 38, 44, 59).
 */
export const citesItsLaw = (basis: readonly string[], { items, acts, on }: Punished): void => {
  const punished = acts.filter(({ actId }) => items.some((item) => item.actId === actId));
  if (punished.length === 0) return;
  for (const act of punished) {
    const { punishes } = act;
    punishable(act, on);
    if (!basis.some((cite) => sameArticle(cite, punishes)))
      refuse(
        'basis-incomplete',
        `处罚依据须写明 ${punishes}（the basis names the article of each act that is punished）.`,
        'PL 38',
        'PL 59',
      );
  }
  for (const cite of basis) belongs(cite, acts, on);
};

/** The decision rests on no law the party was not told of（告知的依据） (PL 44, 45; E20). */
export const basisTold = (basis: readonly string[], told: readonly string[]): void => {
  const untold = basis.find((cite) => !told.some((one) => sameArticle(one, cite)));
  if (untold !== undefined)
    refuse(
      'basis-not-notified',
      `告知书未写明处罚依据 ${untold}，变更依据须重新告知（the party was not told of this basis: tell it anew）.`,
      'PL 44',
      'E20',
    );
};
