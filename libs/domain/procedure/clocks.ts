import {
  type Act,
  type ClockChange,
  type ClockFacts,
  type ClockSet,
  type Instant,
  type LocalDate,
  own,
  type Owed,
  type Role,
  startOfDay,
} from '#domain/kernel';

/** A clock of a matter that runs, stands or is overdue. */
export type Running = Readonly<{
  set: ClockSet;
  /** Expired, but only an alert: the act is still to be done. */
  overdue: boolean;
  /** Reminders and escalations already on record: `reminder-1`. */
  noted: readonly string[];
  /** Who owes what, where it is a duty. */
  owed?: Owed;
}>;
export type Clocks = Readonly<Record<string, Running>>;

/** The clocks of a matter: those that run, and those that ran out with the moment they were due. */
export type Clocked = Readonly<{ clocks: Clocks; lapsed: Readonly<Record<string, Instant>> }>;

/**
 * A clock set anew to the moment it had keeps what was noted of it: nobody is reminded of the same
 * twice.
 */
const setAnew = (was: Running | undefined, set: ClockSet, owed: Owed | undefined): Running =>
  was?.set.due === set.due && !was.set.standing
    ? { ...was, set, ...(owed && { owed }) }
    : begun(set, owed ?? was?.owed);

const begun = (set: ClockSet, owed: Owed | undefined): Running => ({
  set,
  overdue: false,
  noted: [],
  ...(owed && { owed }),
});

/**
 * What changes do to clocks kept by their names, whatever is kept of each. What keeps nothing any
 * more is forgotten. Never fails: a stop of what does not run changes nothing.
 */
export const clocksAfter = <Kept>(
  clocks: Readonly<Record<string, Kept>>,
  changes: readonly ClockChange[],
  keep: (change: ClockChange, was: Kept | undefined) => Kept | undefined,
): Readonly<Record<string, Kept>> =>
  changes.reduce((now, change) => {
    const { [change.clock]: was, ...others } = now;
    const kept = keep(change, was);
    return kept === undefined ? others : { ...others, [change.clock]: kept };
  }, clocks);

/** What an event does to the clocks of a matter. */
export const noteClocks = (clocks: Clocks, changes: readonly ClockChange[] = []): Clocks =>
  clocksAfter<Running>(clocks, changes, (change, was) => {
    if (change.op === 'stop') return undefined;
    if (change.op === 'move') return setAnew(was, change.set, change.owed);
    return begun(change.set, change.owed);
  });

/** A change that sets a clock. */
export type Started = Extract<ClockChange, { op: 'start' | 'move' }>;

/**
 * Which clock: its rule, who must act before it ends (of a licence: its holder), and its own name
 * where one rule has several.
 */
export type Timer = Readonly<{ rule: string; duty: Role | 'holder'; name?: string }>;

/** Starts a clock under the rule in force, at the moment the act happened or as the facts say. */
export const start = (
  act: Act,
  { rule, duty, name = rule }: Timer,
  facts: ClockFacts = { start: act.validAt },
): Started => ({ op: 'start', clock: name, set: act.law.set(rule, facts, duty) });

/** Facts of a clock that starts on a date of law. */
export const from = (date: LocalDate): ClockFacts => ({ start: startOfDay(date) });

/**
 * Sets a running clock anew after its facts changed: an extension, an exclusion, a stay; or because
 * another rule gives its time now. Nothing when it does not run.
 */
export const move = (
  act: Act,
  { clocks }: Pick<Clocked, 'clocks'>,
  clock: string,
  {
    facts,
    why,
    rule,
  }: Readonly<{
    facts: (was: ClockFacts) => ClockFacts;
    why: string;
    rule?: string;
  }>,
): readonly Started[] => {
  const running = own(clocks, clock)?.set;
  if (!running) return [];
  const set = act.law.set(rule ?? running.rule, facts(running.facts), running.duty, running);
  return [{ op: 'move', clock, set, why }];
};

/**
 * Ends clocks because what they wait for was done: `met` when in time, `late` afterwards, whenever
 * it is recorded. A clock that stands is met; one that ran out already is put right when a late
 * fact shows that it was met after all. What never ran needs no end.
 */
export const stop = (
  { clocks, lapsed }: Clocked,
  at: Instant,
  ...names: readonly string[]
): readonly ClockChange[] =>
  names.flatMap((clock): readonly ClockChange[] => {
    const set = own(clocks, clock)?.set;
    if (set)
      return [{ op: 'stop', clock, outcome: set.standing || at <= set.due ? 'met' : 'late', at }];
    const ranOut = own(lapsed, clock);
    return ranOut && at <= ranOut
      ? [{ op: 'stop', clock, outcome: 'met', at, why: 'late-recorded fact' }]
      : [];
  });

/** Ends clocks that no longer matter: all of them, or those that are meant. */
export const voided = (
  { clocks }: Pick<Clocked, 'clocks'>,
  at: Instant,
  why: string,
  which: (clock: string) => boolean = () => true,
): readonly ClockChange[] =>
  Object.keys(clocks)
    .filter(which)
    .map((clock) => ({ op: 'stop', clock, outcome: 'void', at, why }));

/** A clock ran out: it is overdue as long as it is not stopped, and its due moment stays known. */
export const ranOut = ({ clocks, lapsed }: Clocked, clock: string, due: Instant): Clocked => {
  const running = own(clocks, clock);
  return {
    clocks: running ? { ...clocks, [clock]: { ...running, overdue: true } } : clocks,
    lapsed: { ...lapsed, [clock]: due },
  };
};

/** A reminder or an escalation is on record: it is not given twice. */
export const noted = (
  { clocks }: Pick<Clocked, 'clocks'>,
  clock: string,
  what: string,
): Pick<Clocked, 'clocks'> => {
  const running = own(clocks, clock);
  return running
    ? { clocks: { ...clocks, [clock]: { ...running, noted: [...running.noted, what] } } }
    : { clocks };
};

/** The sets of all clocks, for whoever computes them anew. */
export const setsOf = ({ clocks }: Pick<Clocked, 'clocks'>): Readonly<Record<string, ClockSet>> =>
  Object.fromEntries(Object.entries(clocks).map(([clock, { set }]) => [clock, set]));
