import { type ClockFacts, type ClockSet, type Law, type LocalDate, unknown } from '#domain/kernel';
import type { Calendar } from './calendar/calendar.js';
import { packagedCalendar } from './calendar/packaged.js';
import { dateOf, localDayOf } from './calendar/day.js';
import { type Catalogue, catalogueOf, standardCatalogue } from './catalogue/catalogue.js';
import type { Entry } from './catalogue/build/entry.js';
import { everyEntry } from './catalogue/every-entry.js';
import type { Override } from './catalogue/overrides.js';
import { type AskedClock, clockOf, reckon } from './clock/clock.js';

export type LawBookOptions = Readonly<{
  /** The calendar of all notices the kept package knows, when absent. */
  calendar?: Calendar;
  /** What the district settled where the law leaves it open; part of the digest. */
  overrides?: readonly Override[];
  /** GB/T 2260 code of the district. */
  district?: string;
  /** Other entries than those of the law, to try what follows from a change（试改）. */
  entries?: readonly Entry[];
}>;

/** The kernel's `Law`, with what readers and the edge need beside it. Pure and fixed. */
export type LawBook = Law &
  Readonly<{
    catalogue: Catalogue;
    workingDays: Calendar;
    /** The version of a rule in force on a date, whole. Unknown (404) when there is none. */
    rule(id: string, on: LocalDate): Entry;
    /** The version a clock started at that moment goes by. */
    ruleOf(id: string, facts: ClockFacts): Entry;
  }>;

const isBook = (law: Law): law is LawBook => 'catalogue' in law;

/**
 * The catalogue of the law that a decision goes by, with what the district settled; the standard
 * one where a law shows none.
 */
export const catalogueOfLaw = (law: Law): Catalogue =>
  isBook(law) ? law.catalogue : standardCatalogue;

/** A rule that gives way to another does so as soon as that one has a number of that name. */
const numbered = (catalogue: Catalogue, id: string, name: string, on: LocalDate): Entry => {
  const entry = catalogue.inForce(id, on);
  const special = entry.unless === undefined ? undefined : catalogue.find(entry.unless, on);
  if (special?.amounts?.[name] !== undefined) return special;
  // What it does not say itself is what it refers to: 默认与听证数额相同.
  const { defaults } = entry;
  const own = entry.amounts?.[name] !== undefined;
  return own || defaults === undefined ? entry : numbered(catalogue, defaults, name, on);
};

/** A rule that gives way to another does so as soon as that one has a period of its own. */
export const prevailing = (catalogue: Catalogue, id: string, on: LocalDate): Entry => {
  const entry = catalogue.inForce(id, on);
  const special = entry.unless === undefined ? undefined : catalogue.find(entry.unless, on);
  return special?.term ? special : entry;
};

const numberOf = (entry: Entry, name: string): number =>
  entry.amounts?.[name] ??
  unknown(
    'amount-unknown',
    `${entry.id} has no amount ${name} from ${entry.from} on（${entry.id} 自 ${entry.from} 起没有数额 ${name}）.`,
  );

const none: readonly [] = [];

const asked = (facts: ClockFacts, ran?: Pick<ClockSet, 'facts'>): AskedClock => ({
  facts,
  granted: ran?.facts.extended ?? none,
});

const settle = (entry: Entry, calendar: Calendar, asked: AskedClock, duty: string): ClockSet => {
  const { due, dueDate, provisional, standing } = reckon(calendar, entry, asked);
  return {
    rule: entry.id,
    version: entry.from,
    calendar: calendar.version,
    facts: asked.facts,
    due,
    dueDate,
    provisional,
    standing,
    duty,
  };
};

/** The law as it holds in a district, on a calendar. */
export const lawBook = ({
  calendar = packagedCalendar,
  overrides,
  district,
  entries,
}: LawBookOptions = {}): LawBook => {
  const plain = district === undefined && !overrides?.length && !entries;
  const catalogue = plain
    ? standardCatalogue
    : catalogueOf(entries ?? everyEntry, district, overrides);
  const ruleOf = (id: string, facts: ClockFacts) =>
    prevailing(catalogue, id, dateOf(localDayOf(facts.start)));
  return {
    digest: catalogue.digest,
    calendar: calendar.version,
    catalogue,
    workingDays: calendar,
    rule: (id, on) => catalogue.inForce(id, on),
    ruleOf,
    clock: (id, facts, ran) => clockOf(calendar, ruleOf(id, facts), asked(facts, ran)),
    set: (id, facts, duty, ran) => settle(ruleOf(id, facts), calendar, asked(facts, ran), duty),
    amount: (id, name, on) => numberOf(numbered(catalogue, id, name, on), name),
    amountIf: (id, name, on) => numbered(catalogue, id, name, on).amounts?.[name],
    cited: (id, name, on) => {
      const entry = numbered(catalogue, id, name, on);
      return {
        value: numberOf(entry, name),
        law: entry.cite,
        mark: entry.mark,
        version: entry.from,
      };
    },
  };
};
