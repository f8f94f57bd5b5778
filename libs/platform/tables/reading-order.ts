// How lists put numbers in order and find a part of a text. Both are functions of the database
// (migration 0013), because indexes stand on them.

/** A column of numbers of documents and files（文号、档号）, by its name. */
export const isNumbered = (column: string): boolean => /number$/i.test(column);

/** Numbers as people count them: 2号 before 10号. SQL over SQL. */
export const inReadingOrder = (sql: string): string => `platform.reading_order(${sql})`;

/** Each two neighbouring letters of a text, by which a part of it is found. SQL over SQL. */
export const pairsOf = (sql: string): string => `platform.pairs(${sql})`;

/** The column that keeps them beside the words of a row; PostgreSQL writes it. */
export const pairsColumn = '_pairs';

/** What is kept there, of all columns in which words are looked for. */
export const pairsIn = (columns: readonly string[]): string =>
  pairsOf(columns.map((column) => `coalesce("${column}", '')`).join(` || ' ' || `));
