import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClockFacts, type Instant, instant, localDate, Refusal } from '#domain/kernel';
import { type Entry, lawBook, type LawBook, standardCatalogue } from '#domain/law';
import type { Mutation } from './mutations.js';
import { lineOf } from './written.js';

// What holds the rows of the catalogue: the second writing and the dates worked by hand. A spec
// holds the law against them, `npm run law -- mutate` every mistake that can be made in it.

const here = join(import.meta.dirname, '../../../test/law');

/** The lines of a text beside this file, without comments. */
const linesOf = (name: string): readonly string[] =>
  readFileSync(join(here, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const byId = (lines: readonly string[], sign: string): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, string[]>();
  for (const line of lines) {
    const id = line.slice(0, line.indexOf(sign));
    all.set(id, [...(all.get(id) ?? []), line]);
  }
  return all;
};

/** Every version of every row, written down a second time beside rules.md. */
export const secondWriting = byId(linesOf('second-writing.txt'), ' | ');

/** Dates worked out by hand: `id; start; due` and, extended, `+10 head-of-organ; due`. */
export const workedDates = byId(linesOf('worked-dates.txt'), ';');

const momentOf = (text: string): Instant =>
  instant(text.includes('T') ? `${text}:00+08:00` : `${text}T10:00:00+08:00`);

/** A day, or of hours the very minute, as Beijing has it. */
const shown = (due: Instant, start: string): string => {
  const local = new Date(Date.parse(due) + 8 * 3_600_000).toISOString();
  return local.slice(0, start.includes('T') ? 16 : 10);
};

const extended = (start: string, by: string): ClockFacts['extended'] => {
  const [amount = '', approver = ''] = by.split(' ');
  return [{ grantedOn: localDate(start.slice(0, 10)), amount: Number(amount), approver }];
};

const answer = (law: LawBook, id: string, facts: ClockFacts): Instant | undefined => {
  try {
    return law.clock(id, facts).due;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

/** What the law makes of a line of worked dates: the same line, when it holds. */
export const workedAs = (law: LawBook, line: string): string => {
  const [id = '', start = '', ...rest] = line.split('; ');
  const by = rest.length === 2 ? rest[0] : undefined;
  const facts = { start: momentOf(start), ...(by && { extended: extended(start, by) }) };
  const due = answer(law, id, facts);
  const date = due === undefined ? 'refused' : shown(due, start);
  return [id, start, ...(by === undefined ? [] : [by]), date].join('; ');
};

const all = standardCatalogue.entries;

/** The row and those that give way to it or refer to it. */
const around = ({ id, unless, defaults }: Entry): readonly Entry[] =>
  all.filter(
    (one) => [id, unless, defaults].includes(one.id) || one.unless === id || one.defaults === id,
  );

const changed = ({ of, becomes }: Mutation): readonly Entry[] =>
  around(of).flatMap((entry) => (entry === of ? (becomes ? [becomes] : []) : [entry]));

const linesFor = (entries: readonly Entry[], id: string): readonly string[] =>
  entries.filter((entry) => entry.id === id).map(lineOf);

/** Whether these are the lines of the second writing, in any order. */
export const asWritten = (entries: readonly Entry[], id: string): boolean => {
  const written = secondWriting.get(id) ?? [];
  return linesFor(entries, id).toSorted().join('\n') === written.toSorted().join('\n');
};

/** What sees a mistake first: a worked date, the second writing, or nothing. */
export const seenBy = (mutation: Mutation): 'worked date' | 'second writing' | undefined => {
  const { id } = mutation.of;
  if (!asWritten(around(mutation.of), id)) return undefined;
  const entries = changed(mutation);
  const law = lawBook({ entries });
  const dates = workedDates.get(id) ?? [];
  if (dates.some((line) => workedAs(law, line) !== line)) return 'worked date';
  return asWritten(entries, id) ? undefined : 'second writing';
};
