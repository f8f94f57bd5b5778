import { maskedWords } from './sealed-words.js';

// Spellings that people and keyboards mix up, and nobody means anything by.
const dots = /[•・‧･∙⋅．]/gu;
const openings = /[〔［【〖〘[{「『]/gu;
const closings = /[〕］】〗〙\]}」』]/gu;

/**
 * A text as it is compared when somebody looks for it（检索口径）: width, brackets, middle dots of
 * names, capitals and white space are one. `（江海）应急立〔２０２６〕２号` and
 * `(江海)应急立[2026]2号` are the same then. Whom a text names is found by the mask alone. What is
 * shown and kept is the text as it was written (FLD-9).
 */
export const asSearched = (text: string): string =>
  maskedWords(text)
    .replaceAll(dots, '·')
    .normalize('NFKC')
    .replaceAll(openings, '(')
    .replaceAll(closings, ')')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();

/**
 * The number of a paper as papers bear it（文号、证号、票据号）, however whoever copied it wrote
 * brackets, width and blanks: the year stands in 〔〕, a place in （）, and there is no 第 and no
 * zero before a serial (GB/T 9704; DOC-1). Serials of certificates keep their zeros.
 */
export const asNumbered = (number: string): string =>
  number
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[[({【〖〘「『〔](\d{4})[\])}】〗〙」』〕]/gu, '〔$1〕')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/第(?=\d+号)/gu, '')
    .replaceAll(/(?<=〔\d{4}〕)0+(?=\d+(?:-\d+)?号)/gu, '');

/** What two people wrote of the same, without the blanks and stops in which they differ（查重）. */
export const asCompared = (text: string): string => asSearched(text).replaceAll(/[\s\p{P}]/gu, '');
