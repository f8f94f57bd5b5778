import { type LocalDate, refuse } from '#domain/kernel';

/**
 * The one kind of series for cases of both procedures. A decision on the spot bears the code 罚
 * like an ordinary one and all documents of a case share its serial (DOC-3), so a second series
 * would give two documents one number.
 */
export const caseSeries = 'case';

/** The year a case number bears: that of the day of filing in Asia/Shanghai. */
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** Whether a series is one of case numbers. Its name is `<organ>.case.<year>`. */
export const isCaseSeries = (series: string): boolean => series.split('.')[1] === caseSeries;

/**
 * The organ whose series a case takes its number from: that in whose name it is handled (DOC-5).
 */
export const inWhoseName = (handling: Readonly<{ organ: string }> | undefined): string =>
  handling?.organ ?? refuse('case-unknown', 'There is no clue and no case here（无此案件）.');
