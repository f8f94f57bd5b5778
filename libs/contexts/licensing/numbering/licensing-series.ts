import type { LocalDate, OrganFacts } from '#domain/kernel';

/**
 * All papers of a matter share its serial, and so do bundles and single applications of one organ
 * (DOC-3).
 */
export const matterSeries = 'licensing';

/** Certificates are counted by item and year, whoever signs them. */
export const certificateSeries = 'certificate';

/** The year a number bears: that of its day in Asia/Shanghai. */
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** The kind of a series, the middle of `<organ or item>.<kind>.<year>`. */
export const kindOf = (series: string): string | undefined => series.split('.')[1];

/**
 * What stands for the place in certificate numbers: `江海` of `（江海）应急`; the whole prefix
 * where it has no brackets.
 */
export const placeOf = ({ documentPrefix }: Pick<OrganFacts, 'documentPrefix'>): string =>
  /（(.+?)）/.exec(documentPrefix)?.[1] ?? documentPrefix;
