import { refuse } from '#domain/kernel';
import { kindOfSeries } from '#domain/procedure';

/**
 * The one kind of series for cases of both procedures. A decision on the spot bears the code 罚
 * like an ordinary one and all documents of a case share its serial (DOC-3), so a second series
 * would give two documents one number.
 */
export const caseSeries = 'case';

/** Whether a series is one of case numbers. Its name is `<organ>.case.<year>`. */
export const isCaseSeries = (series: string): boolean => kindOfSeries(series) === caseSeries;

/**
 * The organ whose series a case takes its number from: that in whose name it is handled (DOC-5).
 */
export const inWhoseName = (handling: Readonly<{ organ: string }> | undefined): string =>
  handling?.organ ??
  refuse('case-unknown', 'There is no clue and no case here（此处没有这一线索或者案件）.');
