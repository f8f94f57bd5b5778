import { asSearched } from './as-searched.js';

const canonical = (name: string): string => asSearched(name).replaceAll(' ', '');

/** Two spellings of one name: width, brackets, dots, capitals and white space do not count. */
export const sameName = (one: string, other: string): boolean =>
  canonical(one) === canonical(other);
