import { type ClockSet, type Instant, type Recorded, unknown } from '#domain/kernel';
import { type LawBook, printClock, type WhyDate, whyDate, type Words } from '#domain/law';
import type { LiveLaw } from '#platform/law-now';
import { type ClockStory, clocksOf } from './clocks.js';

/** One statutory clock with all it went through（期限经过）. */
export type ClockEntry = ClockStory &
  Readonly<{
    rule: string;
    name: Words;
    status: 'running' | 'overdue' | 'standing' | NonNullable<ClockStory['ended']>['outcome'];
    due: Instant | null;
    /** The date depends on a holiday notice that is not published yet（暂定，CAL-16）. */
    provisional: boolean;
  }>;

const statusOf = (
  { ended }: ClockStory,
  set: ClockSet | undefined,
  now: Instant,
): ClockEntry['status'] => {
  if (ended || !set) return ended?.outcome ?? 'void';
  if (set.standing) return 'standing';
  return set.due < now ? 'overdue' : 'running';
};

type NameOf = (rule: string) => Words;

const entryOf = (story: ClockStory, now: Instant, nameOf: NameOf): ClockEntry => {
  const set = story.settings.at(-1)?.set;
  const rule = set?.rule ?? story.clock.split(':')[0]!;
  return {
    ...story,
    rule,
    name: nameOf(rule),
    status: statusOf(story, set, now),
    due: set?.due ?? null,
    provisional: isProvisional(story, set),
  };
};

/** A clock that ended has the date it has. */
const isProvisional = ({ ended }: ClockStory, set: ClockSet | undefined): boolean =>
  !ended && (set?.provisional ?? false);

/**
 * Every clock of a history: how it was set, moved and ended; running or overdue as of `now`.
 * `nameOf` names its rule.
 */
export const clockEntries = (
  history: readonly Recorded[],
  now: Instant,
  nameOf: NameOf,
): readonly ClockEntry[] => clocksOf(history).map((story) => entryOf(story, now, nameOf));

type Reckoning = WhyDate & Readonly<{ printed: readonly string[] }>;

/**
 * Why a clock falls due when it does: `asSet` under the calendar it was set with, `today` under the
 * one known now.
 */
export type ClockExplanation = ClockEntry &
  Readonly<{
    stored: ClockSet;
    asSet: Reckoning | null;
    today: Reckoning;
    /** The reckoning as a person reads it, line by line. */
    lines: readonly string[];
    /**
     * The stored moment comes out again under the calendar it was set with; nothing when that was
     * never known here.
     */
    agrees: boolean | null;
  }>;

type Law = Pick<LiveLaw, 'under' | 'current'>;

const reckoned = (book: LawBook, stored: ClockSet): Reckoning => {
  const why = whyDate(book, stored);
  return { ...why, printed: printClock(why.computed).split('\n') };
};

/**
 * Explains one clock, day by day（期限说明）. Throws `Refusal` (unknown) when the matter never had
 * it.
 */
export const explained = (
  entries: readonly ClockEntry[],
  clock: string,
  law: Law,
): ClockExplanation => {
  const entry = entries.find((one) => one.clock === clock);
  const stored = entry?.settings.at(-1)?.set;
  if (!entry || !stored)
    return unknown('no-such-clock', `The matter has no clock ${clock}（本事项没有期限 ${clock}）.`);
  return { ...entry, stored, ...computedAgain(law, stored) };
};

const computedAgain = (law: Law, stored: ClockSet) => {
  const book = law.under(stored.calendar);
  const asSet = book ? reckoned(book, stored) : null;
  const today = reckoned(law.current(), stored);
  const { printed: lines } = asSet ?? today;
  return { asSet, today, agrees: asSet?.agrees ?? null, lines };
};
