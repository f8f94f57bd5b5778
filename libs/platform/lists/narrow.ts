import { asNumbered, asSearched } from '#domain/kernel';
import { pairsColumn, pairsOf } from '#platform/tables';

/** One way to narrow a list: the column and how it is compared. */
export type Filter = Readonly<{
  column: string;
  by: 'equal' | 'in' | 'from' | 'to' | 'holds' | 'meets' | 'some' | 'under';
  /** So few rows meet it, whatever is asked, that they are found first and put in order then. */
  few?: true;
}>;

/**
 * The conditions of a list as SQL, and the values that stand at `$1` onwards. `few` where rows are
 * found first and put in order then: PostgreSQL, which cannot guess how often a name stands in
 * lists of names, would else read every row in order.
 */
export type Where = Readonly<{ sql: string; values: readonly unknown[]; few: boolean }>;

/**
 * A condition of its own on the rows of a list: SQL with `put` for its values and `named` for its
 * columns.
 */
export type Condition = (
  put: (value: unknown) => string,
  named: (column: string) => string,
) => string;

/** All of these conditions, each in brackets; what is left out is not asked. */
export const allOf =
  (...conditions: readonly (Condition | undefined)[]): Condition =>
  (put, named) =>
    conditions.flatMap((one) => (one ? [`(${one(put, named)})`] : [])).join(' AND ') || 'TRUE';

type Narrowing = Readonly<{
  /** Conditions by the names of filters; absent ones are not asked for. */
  asked: Readonly<Record<string, unknown>>;
  filters: Readonly<Record<string, Filter>>;
  /** Columns in which `q` is looked for. */
  search: readonly string[];
  /** The column with the stream of a matter, through which `q` is looked for in its register. */
  matter?: string | undefined;
  /** What every row of the list has. */
  fixed: Readonly<Record<string, unknown>>;
  /** Of which rows the reader may know at all. */
  within?: Condition | undefined;
  /**
   * The keyed mark of a name that is kept sealed: by it the whole name is found, no part of it.
   */
  markOf?: ((word: string) => string) | undefined;
  /** The SQL name of a column. */
  named: (column: string) => string;
  /** Whether an index finds a part of what stands in them. */
  byPairs: boolean;
}>;

const comparisons: Readonly<Record<Filter['by'], (column: string, value: string) => string>> = {
  equal: (column, value) => `${column} = ${value}`,
  in: (column, value) => `${column} = ANY(${value})`,
  from: (column, value) => `${column} >= ${value}`,
  to: (column, value) => `${column} <= ${value}`,
  holds: (column, value) => `${column} @> ARRAY[${value}]::text[]`,
  /** What begins so: a code of an area, with whatever lies in it. */
  under: (column, value) => `${column} LIKE ${value} || '%'`,
  /** A list that has at least one of these. */
  meets: (column, value) => `${column} && ${value}::text[]`,
  /** A list that has anything in it. */
  some: (column) => `${column} <> '{}'`,
};

const wordsMost = 8;

/** What was asked of a list, as conditions; empty lists and absent filters ask for nothing. */
export const narrowed = (narrowing: Narrowing): Where => {
  const { asked, filters, search, matter, fixed, within, named, markOf, byPairs } = narrowing;
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const kept = Object.entries(fixed).map(([column, value]) => `${named(column)} = ${put(value)}`);
  const readable = within ? [within(put, named)] : [];
  const filtered = Object.entries(filters).flatMap(([name, { column, by }]) => {
    const value = asked[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const compared = comparisons[by];
    if (by === 'some') return [compared(named(column), '')];
    return [compared(named(column), put(by === 'in' ? [value].flat() : value))];
  });
  const holding = ({ said, folded }: Word): string => {
    const conditions = search.map((column) =>
      column === foldedColumn
        ? `${named(column)} LIKE ${put(likeOf(folded))}`
        : writtenAs(said)
            .map((one) => `${named(column)} ${hasCase(one) ? 'ILIKE' : 'LIKE'} ${put(likeOf(one))}`)
            .join(' OR '),
    );
    if (matter !== undefined)
      conditions.push(`${named(matter)} IN (${mattersWith(put(likeOf(folded)))})`);
    const holds = `(${conditions.join(' OR ')})`;
    // One letter has no pair: rows are read until the page is full.
    const inPairs = search.includes(foldedColumn) ? [folded] : writtenAs(said);
    // Of a number that is written in two ways no one pair must be there.
    if (!byPairs || inPairs.length > 1 || [...said].length < 2) return holds;
    return `(${pairsColumn} @> ${pairsOf(put(inPairs[0]))} AND ${holds})`;
  };
  const found = wordsIn(asked.q).map((word) => {
    if (!markOf || !isName.test(word.said)) return holding(word);
    const mark = markOf(word.said);
    return `(${holding(word)} OR ${holding({ said: mark, folded: mark })})`;
  });
  const few = Object.entries(filters).some(([name, one]) => one.few && asked[name] !== undefined);
  const sql = [...kept, ...readable, ...filtered, ...found].join(' AND ');
  return { sql: sql || 'TRUE', values, few };
};

/**
 * Chinese words and numbers have no capitals; to look for them as they are takes PostgreSQL half
 * the time.
 */
const hasCase = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();

/** What may be the name of a natural person. */
const isName = /^\p{Script=Han}[\p{Script=Han}·]{1,19}$|^\p{L}[\p{L} .'-]{1,59}$/u;

/** Registers keep what they are searched by as it is searched; other columns as it is written. */
const foldedColumn = 'words';

/** The streams of all matters that hold these letters in what they are searched by. */
const mattersWith = (like: string): string =>
  `SELECT "_stream" FROM read.matter WHERE "${foldedColumn}" LIKE ${like}`;

/** What is kept as it is written may be a number: it is looked for as papers bear it, too. */
const writtenAs = (said: string): readonly string[] => [...new Set([said, asNumbered(said)])];

const likeOf = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

type Word = Readonly<{ said: string; folded: string }>;

const wordsIn = (q: unknown): readonly Word[] =>
  typeof q === 'string'
    ? q
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .slice(0, wordsMost)
        .map((said) => ({ said, folded: asSearched(said) }))
    : [];
