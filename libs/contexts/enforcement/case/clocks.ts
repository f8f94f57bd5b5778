import {
  type Act,
  type ClockChange,
  type ClockFacts,
  type ClockSet,
  type Instant,
  type LocalDate,
  type Role,
  startOfDay,
} from '#domain/kernel';

/** A clock of the case that runs, stands or is overdue. */
export type Running = Readonly<{
  set: ClockSet;
  /** Expired, but only an alert: the act is still to be done. */
  overdue: boolean;
  /** Reminders and escalations already on record: `reminder-1`. */
  noted: readonly string[];
}>;
export type Clocks = Readonly<Record<string, Running>>;

/** A clock set anew to the moment it had keeps what was noted of it: nobody is reminded of the same twice. */
const setAnew = (was: Running | undefined, set: ClockSet): Running =>
  was?.set.due === set.due && !was.set.standing
    ? { ...was, set }
    : { set, overdue: false, noted: [] };

/** What an event does to the clocks. Never fails: a stop of what does not run changes nothing. */
export const noteClocks = (clocks: Clocks, changes: readonly ClockChange[] = []): Clocks =>
  changes.reduce<Clocks>((now, change) => {
    if (change.op === 'move')
      return { ...now, [change.clock]: setAnew(now[change.clock], change.set) };
    if (change.op === 'start')
      return { ...now, [change.clock]: { set: change.set, overdue: false, noted: [] } };
    const { [change.clock]: _, ...others } = now;
    return others;
  }, clocks);

/** A change that sets a clock. */
export type Started = Extract<ClockChange, { op: 'start' | 'move' }>;

/** Who must act before the clock ends, and what tells several clocks of one rule apart. */
export type For = Readonly<{ duty: Role; name?: string }>;

/** Starts a clock under the rule in force. */
export const start = (act: Act, rule: string, facts: ClockFacts, whose: Role | For): Started => {
  const { duty, name }: For = typeof whose === 'string' ? { duty: whose } : whose;
  return {
    op: 'start',
    clock: name === undefined ? rule : `${rule}:${name}`,
    set: act.law.set(rule, facts, duty),
  };
};

/** Facts of a clock that starts on a date of law. */
export const from = (date: LocalDate): ClockFacts => ({ start: startOfDay(date) });

/** Stops a clock because the act was done, in time or late; nothing when it does not run. */
export const stop = (clocks: Clocks, clock: string, at: Instant): readonly ClockChange[] => {
  const running = clocks[clock];
  if (!running) return [];
  const late = running.overdue || (!running.set.standing && at > running.set.due);
  return [{ op: 'stop', clock, outcome: late ? 'late' : 'met', at }];
};

/** Ends clocks that no longer matter. Those of measures go on: the goods are still held. */
export const voidAll = (clocks: Clocks, at: Instant, why: string): readonly ClockChange[] =>
  Object.keys(clocks)
    .filter((clock) => !/^(COE-|ENF-D4)/.test(clock))
    .map((clock) => ({ op: 'stop', clock, outcome: 'void', at, why }));
