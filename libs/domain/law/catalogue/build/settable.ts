import { refuse } from '#domain/kernel';
import type { Entry, Term, Unit } from './entry.js';

// How far a district may go where the law leaves something open（可设定范围）.

type Range = readonly [least: number, most: number];

/**
 * Between which numbers a district chooses, where less would empty the rule and more was seen
 * nowhere: a hazard is accepted at least once, by at least two (PL 42); D.
 */
const ranges: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
  'HAZ-S9': { extensionsMax: [0, 3] },
  'HAZ-S11': { acceptances: [1, 3], reviewersMin: [2, 9] },
};

/** Between which numbers a district may set a named number of a rule; any where none is said. */
const settableRange = (rule: string, name: string): Range =>
  ranges[rule]?.[name] ?? [0, Number.MAX_SAFE_INTEGER];

/** So many days it takes at the most, weekends and long holidays counted in. */
const daysIn: Readonly<Record<Unit, number>> = {
  hour: 1 / 24,
  day: 1,
  'working-day': 2,
  month: 31,
  year: 366,
};

/** How many days a period takes at the most. */
const mostDaysOf = ({ amount, unit }: Pick<Term, 'amount' | 'unit'>): number =>
  Math.ceil(amount * daysIn[unit]);

/** The longest period that the law itself has, in days: no setting of a district goes beyond it. */
const longestDays = (catalogue: readonly Entry[]): number =>
  Math.max(
    ...catalogue.flatMap(({ term, override }) => (term && !override ? [mostDaysOf(term)] : [])),
  );

/**
 * A period longer than any that the law has is a slip of the pen, and none that can be reckoned.
 */
export const mustBeUsual = ({ id, cite }: Entry, term: Term, catalogue: readonly Entry[]): void => {
  const longest = longestDays(catalogue);
  if (mostDaysOf(term) > longest)
    refuse(
      'override-too-long',
      `${id} may not be longer than the longest period of the law, ${longest} days（${id} 的期限不得超过法律规定的最长期限，即 ${longest} 日）.`,
      cite,
      id,
    );
};

/** A number that empties the rule, or that a rule above it does not allow, is not taken. */
export const mustBeWithin = ({ id, cite }: Entry, name: string, value: number): void => {
  const [least, most] = settableRange(id, name);
  if (value < least || value > most)
    refuse(
      'override-out-of-bounds',
      `${id} ${name} lies between ${least} and ${most}（${id} 的 ${name} 须在 ${least} 至 ${most} 之间）.`,
      cite,
      id,
    );
};
