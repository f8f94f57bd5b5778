import type { ClockChange, ClockOutcome, Instant, LocalDate } from '#domain/kernel';
import { reminderPolicies } from '#domain/law';

/** A clock that runs or stands in a matter（计时中、中止的期限）. */
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

const running = ({ clock, set }: Exclude<ClockChange, { op: 'stop' }>): RunningClock => {
  const { rule, version, due, dueDate, duty, standing, provisional } = set;
  return { clock, rule, version, due, dueDate, duty, standing, provisional };
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

/**
 * Rights of a party, and duties of those outside: nobody in the office has to do anything before
 * they end.
 */
const rightsOfParties: readonly string[] = reminderPolicies.party.rules;
const outside: readonly string[] = ['holder', 'applicant'];

/** Whether somebody in the office must act before it ends. */
export const bindsOffice = ({ rule, duty, standing }: RunningClock): boolean =>
  !standing && !outside.includes(duty) && !rightsOfParties.includes(rule);

/** The clock that falls due first. */
export const earliest = (clocks: readonly RunningClock[]): RunningClock | undefined =>
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
  const next = earliest(clocks.filter(({ standing }) => !standing));
  return {
    clocks,
    nextRule: next?.rule ?? null,
    nextDueAt: next?.due ?? null,
    dutyDueAt: earliest(clocks.filter(bindsOffice))?.due ?? null,
    provisional: clocks.some((clock) => clock.provisional && !clock.standing),
  };
};

/**
 * The states of a clock as its events left it, in the order of the deadline board: what runs first,
 * what ended last.
 */
export const clockStates = [
  'running', // 计时中
  'excluded', // 扣除、中止
  'met', // 按期完成
  'late', // 逾期完成
  'lapsed', // 届满
  'void', // 失效
] as const satisfies readonly ('running' | 'excluded' | ClockOutcome)[];

export type ClockState = (typeof clockStates)[number];

/** A clock that ever ran in a matter, as the deadline board sorts and counts it. */
export type ClockOnRecord = Readonly<{
  clock: string;
  rule: string;
  duty: string;
  due: Instant;
  state: ClockState;
}>;

/**
 * Every clock of a matter after the changes of one event. One that nobody saw start ends at the
 * moment it is stopped.
 */
export const onRecordAfter = (
  clocks: readonly ClockOnRecord[],
  changes: readonly ClockChange[] = [],
  validAt: Instant,
): readonly ClockOnRecord[] =>
  changes.reduce((now, change) => {
    const { clock } = change;
    const others = now.filter((one) => one.clock !== clock);
    if (change.op !== 'stop') {
      const { rule, duty, due, standing } = change.set;
      return [...others, { clock, rule, duty, due, state: standing ? 'excluded' : 'running' }];
    }
    const unseen = { clock, rule: clock.split(':')[0]!, duty: '', due: validAt };
    const before = now.find((one) => one.clock === clock) ?? unseen;
    return [...others, { ...before, state: change.outcome }];
  }, clocks);
