import type { OrganFacts } from '#domain/kernel';

/**
 * All papers of a matter share its serial, and so do bundles and single applications of one organ
 * (DOC-3).
 */
export const matterSeries = 'licensing';

/** Certificates are counted by item and year, whoever signs them. */
export const certificateSeries = 'certificate';

/**
 * What stands for the place in certificate numbers: `江海` of `（江海）应急`; the whole prefix
 * where it has no brackets.
 */
export const placeOf = ({ documentPrefix }: Pick<OrganFacts, 'documentPrefix'>): string =>
  /（(.+?)）/.exec(documentPrefix)?.[1] ?? documentPrefix;
