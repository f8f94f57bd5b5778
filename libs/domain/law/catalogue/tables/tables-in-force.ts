import { type Law, type LocalDate, unknown } from '#domain/kernel';
import { catalogueOfLaw } from '../../law-book.js';
import type { Entry } from '../build/entry.js';
import type { TableForm, TableOf } from '../build/table.js';

/** A rule with the table that it says, of one form. */
export type RuleWithTable<F extends TableForm> = Entry & Readonly<{ table: TableOf<F> }>;

const has = <F extends TableForm>(form: F, entry: Entry): entry is RuleWithTable<F> =>
  entry.table?.form === form;

/**
 * The table of a rule on a day（该日适用的表）: what the district settled, else that of the
 * product. The digest of the law in the envelope covers it. Unknown (404) where there is none.
 */
export const tableOn = <F extends TableForm>(
  law: Law,
  [form, rule]: readonly [F, string],
  on: LocalDate,
): TableOf<F> => {
  const entry = catalogueOfLaw(law).inForce(rule, on);
  if (has(form, entry)) return entry.table;
  return unknown('table-unknown', `${rule} has no such table（${rule} 没有 ${form} 表）.`);
};

/** Every rule with a table of that form on a day, those that the district added included. */
export const tablesOn = <F extends TableForm>(
  law: Law,
  form: F,
  on: LocalDate,
): readonly RuleWithTable<F>[] =>
  catalogueOfLaw(law).entries.filter(
    (entry): entry is RuleWithTable<F> =>
      has(form, entry) && entry.from <= on && (entry.to === undefined || on <= entry.to),
  );

/** The gravest class of what is there, by the table of that day（从重归类）; nothing of nothing. */
export const gravestClass = (
  law: Law,
  [rule, on]: readonly [rule: string, on: LocalDate],
  things: readonly string[],
): string | undefined => {
  const { classes, usual } = tableOn(law, ['classes', rule], on);
  const classOf = (thing: string): string =>
    classes.find((one) => one.of.includes(thing))?.class ?? usual;
  const reached = new Set(things.map(classOf));
  return classes.find((one) => reached.has(one.class))?.class;
};
