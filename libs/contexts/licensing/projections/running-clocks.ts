import type { ClockChange, Instant, LocalDate } from '#domain/kernel';

/** A clock that runs or stands in a matter. */
export type RunningClock = Readonly<{
  clock: string;
  rule: string;
  version: LocalDate;
  due: Instant;
  dueDate: LocalDate;
  duty: string;
  standing: boolean;
  provisional: boolean;
}>;

const running = (change: Exclude<ClockChange, { op: 'stop' }>): RunningClock => {
  const { rule, version, due, dueDate, duty, standing, provisional } = change.set;
  return { clock: change.clock, rule, version, due, dueDate, duty, standing, provisional };
};

/** The clocks that run after the changes of one event. */
export const runningAfter = (
  clocks: readonly RunningClock[],
  changes: readonly ClockChange[] = [],
): readonly RunningClock[] =>
  changes.reduce((now, change) => {
    const others = now.filter(({ clock }) => clock !== change.clock);
    return change.op === 'stop' ? others : [...others, running(change)];
  }, clocks);

/** Duties of holders and applicants: nobody in the office has to do anything before they end. */
const outside: readonly string[] = ['holder', 'applicant'];

export const bindsOffice = ({ duty, standing }: RunningClock): boolean =>
  !standing && !outside.includes(duty);

const first = (clocks: readonly RunningClock[]): RunningClock | undefined =>
  clocks.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];

/** What a row says about its clocks: the next of all, and the next that binds the office. */
export type Dues = Readonly<{
  clocks: readonly RunningClock[];
  nextRule: string | null;
  nextDueAt: Instant | null;
  dutyDueAt: Instant | null;
  /** A date that runs depends on a holiday notice that is not published yet（暂定，CAL-16）. */
  provisional: boolean;
}>;

/** The clocks of a row with what falls due first. */
export const duesOf = (clocks: readonly RunningClock[]): Dues => {
  const next = first(clocks.filter(({ standing }) => !standing));
  return {
    clocks,
    nextRule: next?.rule ?? null,
    nextDueAt: next?.due ?? null,
    dutyDueAt: first(clocks.filter(bindsOffice))?.due ?? null,
    provisional: clocks.some((clock) => clock.provisional && !clock.standing),
  };
};
