import { type ClockStory, clocksOf } from '#libs/audit';
import type { LiveLaw } from '#libs/calendar';
import { type ClockSet, type Instant, type Recorded, unknown } from '#libs/kernel';
import { type LawBook, printClock, type WhyDate, whyDate } from '#libs/law';
import type { Label } from '../projections/label.js';
import { licensingClockName } from '../projections/licensing-clock-names.js';

/** One clock with all it went through. */
export type ClockEntry = ClockStory &
  Readonly<{
    rule: string;
    name: Label;
    status: 'running' | 'overdue' | 'standing' | NonNullable<ClockStory['ended']>['outcome'];
    due: Instant | null;
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

/** Every clock of a history: how it was set, moved and ended. */
export const clockEntries = (history: readonly Recorded[], now: Instant): readonly ClockEntry[] =>
  clocksOf(history).map((story) => {
    const set = story.settings.at(-1)?.set;
    const rule = set?.rule ?? story.clock.split(':')[0]!;
    const status = statusOf(story, set, now);
    return { ...story, rule, name: licensingClockName(rule), status, due: set?.due ?? null };
  });

type Reckoning = WhyDate & Readonly<{ printed: readonly string[] }>;

/** Why a clock falls due when it does. `asSet` is under the calendar it was set with, `today` under the one known now. */
export type ClockExplanation = ClockEntry &
  Readonly<{
    stored: ClockSet;
    asSet: Reckoning | null;
    today: Reckoning;
    /** The reckoning as people read it, line by line. */
    lines: readonly string[];
    /** The stored moment comes out again under the calendar it was set with; nothing when that was never known here. */
    agrees: boolean | null;
  }>;

const reckoned = (book: LawBook, stored: ClockSet): Reckoning => {
  const why = whyDate(book, stored);
  return { ...why, printed: printClock(why.computed).split('\n') };
};

/** Explains one clock, day by day. 404 when the matter never had it. */
export const explained = (
  entries: readonly ClockEntry[],
  clock: string,
  law: LiveLaw,
): ClockExplanation => {
  const entry = entries.find((one) => one.clock === clock);
  const stored = entry?.settings.at(-1)?.set;
  if (!entry || !stored)
    return unknown('no-such-clock', `The matter has no clock ${clock}（无此期限）.`);
  return { ...entry, stored, ...computedAgain(law, stored) };
};

const computedAgain = (law: LiveLaw, stored: ClockSet) => {
  const book = law.under(stored.calendar);
  const asSet = book ? reckoned(book, stored) : null;
  const today = reckoned(law.current(), stored);
  const { printed: lines } = asSet ?? today;
  return { asSet, today, agrees: asSet?.agrees ?? null, lines };
};
