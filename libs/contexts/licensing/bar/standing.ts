import type { Instant, LocalDate } from '#domain/kernel';
import type { TakenOver } from '#domain/procedure';
import type { Item } from '../catalogue/item.js';

/** A bar (不得再次申请) or a ban on a principal (任职资格限制), as it stands on a subject. */
export type Bar = Readonly<{
  barId: string;
  kind: 'reapplication' | 'principal-ban';
  /**
   * Id of an enterprise, or the encrypted identity token of a person: bans follow the person, not
   * the unit.
   */
  subject: string;
  rule: string;
  /** The event it follows from; it falls with that event. */
  source: string;
  from: LocalDate;
  /** Last day; for life when absent. */
  until?: LocalDate;
  /** Only this item; every item when absent. */
  item?: string;
  /** Only units of this industry (GB/T 4754, by prefix); any when absent. */
  industry?: string;
  /** The paper it was taken over from, where it ran before its organ kept it here（补录）. */
  takenOver?: TakenOver;
}>;

/** The clock of a bar that ends. */
export const barClock = ({ rule, barId }: Pick<Bar, 'rule' | 'barId'>): string =>
  `${rule}:${barId}`;

/**
 * An entry on the list of serious violators (严重失信主体名单), as this desk was told of it. It
 * bars nobody: it calls for a strict review, and may be cited where a law names the measure
 * (LIC-B8).
 */
export type ListedViolator = Readonly<{
  listingId: string;
  /** Who listed, and by which decision. */
  organ: string;
  decisionNumber: string;
  listedOn: LocalDate;
  until: LocalDate;
}>;

const listed = 'BLK-D1:';

/** The clock of an entry on the list. */
export const listingClock = (listingId: string): string => `${listed}${listingId}`;

/** The listing that a clock is about; nothing for the clocks of bars. */
export const listedUnder = (clock: string): string | undefined =>
  clock.startsWith(listed) ? clock.slice(listed.length) : undefined;

/**
 * What the bar streams of all subjects said when a decision was taken; read by the edge, kept in
 * the decision.
 */
export type Standing = Readonly<{
  checkedAt: Instant;
  subjects: readonly string[];
  bars: readonly Bar[];
  /** Entries on the list that were known here; absent in decisions from before they were kept. */
  listings?: readonly ListedViolator[];
  /**
   * On the list of serious violators (严重失信主体名单), known here or found by the approver: calls
   * for a strict review.
   */
  blacklisted: boolean;
}>;

const meets = (
  bar: Bar,
  on: Readonly<{ item: Item; industry: string | undefined; date: LocalDate }>,
): boolean =>
  bar.from <= on.date &&
  (bar.until === undefined || on.date <= bar.until) &&
  (bar.item === undefined || bar.item === on.item.id) &&
  (bar.industry === undefined || (on.industry ?? bar.industry).startsWith(bar.industry));

/**
 * The bars that stand in the way of a matter on a date. An unknown industry counts as the barred
 * one.
 */
export const barsAgainst = (
  bars: readonly Bar[],
  on: Readonly<{ item: Item; industry: string | undefined; date: LocalDate }>,
): readonly Bar[] => bars.filter((bar) => meets(bar, on));
