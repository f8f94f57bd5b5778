const canonical = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** Two spellings of one name: width, compatibility characters and white space do not count. */
export const sameName = (one: string, other: string): boolean =>
  canonical(one) === canonical(other);
