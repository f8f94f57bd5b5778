import type { ClockResult, ClockSet, LocalDate } from '#domain/kernel';
import type { Entry, Words } from '../catalogue/build/entry.js';
import type { LawBook } from '../law-book.js';

/** What the catalogue says about one version of a rule, for people. */
export type RuleCard = Readonly<{
  id: string;
  from: LocalDate;
  to?: LocalDate;
  law: string;
  article: string;
  cite: string;
  mark: string;
  text: Words;
  entry: Entry;
  /** The district's setting, where there is one. */
  override?: Entry['override'];
}>;

const cardOf = (entry: Entry): RuleCard => ({
  id: entry.id,
  from: entry.from,
  ...(entry.to === undefined ? {} : { to: entry.to }),
  law: entry.law,
  article: entry.article,
  cite: entry.cite,
  mark: entry.mark,
  text: entry.text,
  entry,
  ...(entry.override && { override: entry.override }),
});

/** `GET /law/rules/:id?on=`: one version. Unknown (404) when none was in force. */
export const ruleCard = (book: LawBook, id: string, on: LocalDate): RuleCard =>
  cardOf(book.rule(id, on));

/** `GET /law/rules/:id/versions`: all of them, oldest first. */
export const ruleHistory = (book: LawBook, id: string): readonly RuleCard[] =>
  book.catalogue.versions(id).map(cardOf);

/** `GET /law/rules?on=&group=`: the law in force on a day. */
export const lawOn = (book: LawBook, on: LocalDate, group?: Entry['group']): readonly RuleCard[] =>
  book.catalogue.entries
    .filter(
      (entry) =>
        entry.from <= on &&
        (entry.to === undefined || on <= entry.to) &&
        (group === undefined || entry.group === group),
    )
    .map(cardOf);

/** `GET /law`: what a proof needs to name the law it was decided under. */
export const lawInForce = (book: LawBook) => ({
  digest: book.digest,
  district: book.catalogue.district,
  calendar: book.calendar,
  years: book.workingDays.notices.map((notice) => notice.year),
  entries: book.catalogue.entries.length,
  overrides: book.catalogue.entries.filter((entry) => entry.override).map(cardOf),
});

/** The answer to "why this date?". */
export type WhyDate = Readonly<{
  rule: RuleCard;
  stored: ClockSet;
  computed: ClockResult;
  /** The same date comes out again. */
  agrees: boolean;
  /**
   * The calendar it was set under is the one of this book; if not, a difference may come from a
   * later notice.
   */
  sameCalendar: boolean;
  checked: Readonly<{ counted: number; days: number }>;
}>;

/** `GET /law/why/clock`: computes a stored clock again and lays its days open. */
export const whyDate = (book: LawBook, stored: ClockSet): WhyDate => {
  const computed = book.clock(stored.rule, stored.facts, stored);
  const sum = (of: 'counted' | 'days') =>
    computed.explanation.reduce((total, line) => total + line[of], 0);
  return {
    rule: cardOf(book.ruleOf(stored.rule, stored.facts)),
    stored,
    computed,
    agrees: computed.due === stored.due,
    sameCalendar: stored.calendar === book.calendar,
    checked: { counted: sum('counted'), days: sum('days') },
  };
};

/**
 * The answer to "why this amount?": the number, where it stands, and what it was before and will
 * be.
 */
export type WhyAmount = Readonly<{
  name: string;
  value: number;
  rule: RuleCard;
  otherVersions: readonly Readonly<{
    from: LocalDate;
    to?: LocalDate;
    value?: number;
    cite: string;
  }>[];
}>;

/** `GET /law/why/amount`: a named number of a rule on a day. Unknown (404) when there is none. */
export const whyAmount = (book: LawBook, rule: string, name: string, on: LocalDate): WhyAmount => {
  const entry = book.rule(rule, on);
  return {
    name,
    value: book.amount(rule, name, on),
    rule: cardOf(entry),
    otherVersions: book.catalogue
      .versions(rule)
      .filter((version) => version !== entry)
      .map(({ from, to, amounts, cite }) => ({
        from,
        ...(to === undefined ? {} : { to }),
        ...(amounts?.[name] === undefined ? {} : { value: amounts[name] }),
        cite,
      })),
  };
};
