/** The parts of a 文号. `ordinal` counts the documents of this code in the case, from 1. */
export type NumberParts = Readonly<{
  prefix: string;
  code: string;
  year: number;
  serial: number;
  ordinal: number;
}>;

/**
 * `（江海）应急罚〔2026〕12号`; the second document of a code in one case gets `12-2号`. Full-width round brackets stand
 * in the prefix, hexagonal ones around the year, and the serial has neither zeros nor 第 (DOC-1). Year and serial are the
 * case's own, whatever the day of the document (DOC-3).
 */
export const documentNumber = ({ prefix, code, year, serial, ordinal }: NumberParts): string =>
  `${prefix}${code}〔${year}〕${serial}${ordinal > 1 ? `-${ordinal}` : ''}号`;
