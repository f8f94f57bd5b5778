import { dateOfDay, dayNumber, type LocalDate, refuse } from '#domain/kernel';
import { whyNoEffect } from './build/asked-only.js';
import type { Entry, Operation, Term } from './build/entry.js';
import type { Table } from './build/table.js';
import { mustBeSound } from './build/table-sound.js';
import { mustBeUsual, mustBeWithin } from './build/settable.js';

/**
 * What a district settles where the law is not obtained or leaves it open. Only entries marked U
 * can be overridden; the override becomes a version of its own from its date on, is visible in the
 * rule and is part of the digest.
 */
export type Override = Readonly<{
  rule: string;
  /** First day it applies. */
  from: LocalDate;
  /** Merged over the named numbers. */
  amounts?: Readonly<Record<string, number>>;
  /** Merged over the period; a rule without one needs it whole. */
  term?: Partial<Term>;
  /** Takes the place of the operations allowed. */
  operations?: readonly Operation[];
  /** Takes the place of its rows: of the same form as they（成表的规定）. */
  table?: Table;
  why: string;
  /** Person or body that confirmed it: the legal reviewer of the bureau（法制审核）. */
  decidedBy: string;
  decidedOn: LocalDate;
}>;

const covers = (entry: Entry, on: LocalDate): boolean =>
  entry.from <= on && (entry.to === undefined || on <= entry.to);

const newTerm = (entry: Entry, given: Partial<Term>): Term => {
  const term = { direction: 'forward', rolls: true, ...entry.term, ...given };
  if (!(Number.isSafeInteger(term.amount) && term.amount! > 0 && term.unit && term.start))
    refuse(
      'override-incomplete',
      `${entry.id} has no whole period（${entry.id} 的期限不完整）.`,
      entry.cite,
    );
  return term as Term;
};

/**
 * A rule with named numbers is asked for those only: a number under another name would never be
 * seen.
 */
const mustKnow = (
  entry: Entry,
  known: Entry['amounts'],
  amounts: Readonly<Record<string, number>>,
): void => {
  for (const [name, value] of Object.entries(amounts)) {
    if (known && !(name in known))
      refuse(
        'override-unknown-amount',
        `${entry.id} has no amount ${name}, only ${Object.keys(known).join(', ')}（${entry.id} 没有数额 ${name}，只有：${Object.keys(known).join('、')}）.`,
        entry.cite,
      );
    if (!Number.isSafeInteger(value) || value < 0)
      refuse(
        'override-not-whole',
        `${entry.id} ${name} must be a whole number（${entry.id} 的 ${name} 须为整数）.`,
        entry.cite,
      );
    mustBeWithin(entry, name, value);
  }
};

/** The numbers of a rule; of the one it falls back on, or takes the place of, without its own. */
const amountsOf = (catalogue: readonly Entry[], entry: Entry): Entry['amounts'] =>
  entry.amounts ??
  catalogue.find(({ id, unless }) => id === entry.defaults || unless === entry.id)?.amounts;

const overridden = (entry: Entry, district: string, override: Override): Entry => {
  const { from, amounts, term, operations, table, why, decidedBy, decidedOn } = override;
  if ([amounts, term, operations, table].every((part) => part === undefined))
    refuse(
      'override-of-nothing',
      `The override of ${entry.id} changes nothing（对 ${entry.id} 的设定没有改变任何内容）.`,
      entry.cite,
    );
  return {
    ...entry,
    from,
    mark: `${entry.mark} (district ${district})`,
    ...(amounts && { amounts: { ...entry.amounts, ...amounts } }),
    ...(term && { term: newTerm(entry, term) }),
    ...(operations && { operations }),
    ...(table && { table }),
    override: { district, why, decidedBy, decidedOn },
  };
};

/** A setting that nothing reads would look as if it held: it is not taken (LAW-13). */
const mustHaveEffect = ({ id, cite }: Entry): void => {
  const why = whyNoEffect(id);
  if (why !== undefined)
    refuse(
      'override-without-effect',
      `No act of the product reads ${id}: setting it would change nothing（${id} 设置后不起作用：${why}）.`,
      cite,
      id,
    );
};

type Classes = Extract<Table, { form: 'classes' }>;
const classesIn = ({ classes }: Classes): readonly string[] => classes.map((one) => one.class);

/** What follows from a class stands with the class: a district sorts into those that there are. */
const mustHaveTheClasses = (rule: string, was: Classes, table: Classes): void => {
  const [before, now] = [classesIn(was).join(', '), classesIn(table).join(', ')];
  if (before !== now)
    refuse(
      'override-other-classes',
      `${rule} sorts into ${before}, in this order（${rule} 的类别及次序为：${before}）.`,
      rule,
    );
};

/** A table takes the place of one of its form: a rule without rows has nobody who reads them. */
const mustFit = ({ id, cite, table: was }: Entry, table: Table): void => {
  if (was?.form !== table.form)
    refuse(
      'override-another-table',
      `${id} has ${was ? `a table of the form ${was.form}` : 'no table'}（${id} ${was ? `的表为 ${was.form}` : '没有成表的规定'}）.`,
      cite,
      id,
    );
  mustBeSound(id, table);
  if (table.form === 'classes' && was.form === 'classes') mustHaveTheClasses(id, was, table);
};

/**
 * A row of the district's own: a checklist of an industry that the product has none of
 * （本区检查表）. Its id begins as theirs do, and it names its industry.
 */
const founded = ({ rule, from, table }: Override): Entry | undefined => {
  if (table?.form !== 'checklist' || !rule.startsWith('CHK-') || !table.industry) return undefined;
  const text = { zh: table.title, en: `Checklist of the district for ${table.industry}.` };
  return {
    id: rule,
    group: 'threshold',
    from,
    law: '区级检查表',
    article: '',
    cite: '区级检查表',
    mark: 'D / U',
    text,
    keyedBy: 'step',
    operations: [],
    table,
  };
};

/** What is settled otherwise: it is in force that day, and the law leaves it open. */
const targetOf = (catalogue: readonly Entry[], override: Override): Entry => {
  const { rule, from } = override;
  const known = catalogue.filter(({ id }) => id === rule);
  const target =
    known.find((entry) => covers(entry, from)) ??
    (known.length === 0 ? founded(override) : undefined) ??
    refuse(
      'override-unknown-rule',
      `No rule ${rule} is in force on ${from}（规则 ${rule} 在 ${from} 不适用）.`,
    );
  if (!/\bU\b/.test(target.mark))
    refuse(
      'override-of-verified-rule',
      `${rule} is verified law and is not for a district to set（${rule} 是已核实的法律规定，区县不得另定）.`,
      target.cite,
      rule,
    );
  return target;
};

/**
 * The catalogue as it holds in a district. Refuses an override of what is verified, and of what is
 * not there.
 */
export const withOverride = (
  catalogue: readonly Entry[],
  district: string,
  override: Override,
): readonly Entry[] => {
  const { from } = override;
  const target = targetOf(catalogue, override);
  mustHaveEffect(target);
  const before: readonly Entry[] =
    target.from < from ? [{ ...target, to: dateOfDay(dayNumber(from) - 1) }] : [];
  mustKnow(target, amountsOf(catalogue, target), override.amounts ?? {});
  if (override.table) mustFit(target, override.table);
  const after = overridden(target, district, override);
  if (override.term && after.term) mustBeUsual(target, after.term, catalogue);
  if (!catalogue.includes(target)) return [...catalogue, after];
  return catalogue.flatMap((entry) => (entry === target ? [...before, after] : [entry]));
};
