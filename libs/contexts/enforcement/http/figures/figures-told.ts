import type { Label } from '#domain/kernel';
import { citationOf, standardCatalogue } from '#domain/law';
import type { Showing } from '#platform/board';
import type { PersonActing } from '#platform/http';
import { inYuan } from '#platform/office';
import type { Column } from '#platform/reading';
import { figureNames } from '../../projections/figure-names.js';
import type { CaseFigure } from './case-figures.js';

/** A number as it is told: beside each code what it is called. */
export type ToldFigure = CaseFigure & Readonly<{ ofName: string; figureName: Label }>;

/** The street of an area code, as far as it is one that the reader’s organ oversees. */
const streetNamed = ({ names, now }: Showing, { capacity }: PersonActing, area: string): string => {
  const organs = [capacity.organ, ...names.overseenBy(capacity.organ, now)].map((id) =>
    names.organ(id),
  );
  return organs.find((organ) => organ?.kind === 'street' && organ.area === area)?.name ?? area;
};

/** A figure with its names: a street by its office, an article as the law is written. */
export const figureTold =
  (by: 'street' | 'article' | 'item', showing: Showing, who: PersonActing) =>
  (figure: CaseFigure): ToldFigure => {
    const article = by === 'article' && citationOf(figure.of, standardCatalogue);
    const street = by === 'street' && streetNamed(showing, who, figure.of);
    return {
      ...figure,
      ofName: (article ? article.zh : street) || figure.of,
      figureName: figureNames[figure.figure],
    };
  };

/** The table that people take with them, in Chinese as every other. */
export const figureColumns: readonly Column<ToldFigure>[] = [
  ['分类', ({ ofName }) => ofName],
  ['期间', ({ period }) => period],
  ['指标', ({ figureName }) => figureName.zh],
  ['件数', ({ count }) => count],
  ['金额（元）', ({ fen }) => inYuan(fen)],
  ['案号', ({ numbers }) => numbers],
];
