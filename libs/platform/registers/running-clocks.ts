import type { ClockChange, ClockOutcome, Instant, LocalDate, Owed } from '#domain/kernel';
import { reminderPolicies } from '#domain/law';
import { clocksAfter } from '#domain/procedure';

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
  /** Who owes what, where it is a duty. */
  owed?: Owed;
  /** The role it was taken to since it is overdue（逐级上报至）. */
  climbedTo?: string;
  /** In which organs, where it is above those of the matter（上级机关）. */
  climbedIn?: readonly string[];
}>;

const byName = <C extends Readonly<{ clock: string }>>(clocks: readonly C[]) =>
  Object.fromEntries(clocks.map((clock) => [clock.clock, clock]));

/** The clocks that run after the changes of one event. */
export const runningThen = (
  clocks: readonly RunningClock[],
  changes: readonly ClockChange[] = [],
): readonly RunningClock[] =>
  Object.values(
    clocksAfter<RunningClock>(byName(clocks), changes, (change, was) => {
      if (change.op === 'stop') return undefined;
      const { rule, version, due, dueDate, duty, standing, provisional } = change.set;
      const owed = change.owed ?? (change.op === 'move' ? was?.owed : undefined);
      const now = { clock: change.clock, rule, version, due, dueDate, duty, standing, provisional };
      return { ...now, ...(owed && { owed }), ...stillUp(was, due) };
    }),
  );

/** One set anew to the moment it had stays where it has climbed to. */
const stillUp = (
  was: RunningClock | undefined,
  due: Instant,
): Pick<RunningClock, 'climbedTo' | 'climbedIn'> => {
  if (was?.climbedTo === undefined || was.due !== due) return {};
  const { climbedTo, climbedIn } = was;
  return { climbedTo, ...(climbedIn && { climbedIn }) };
};

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
  Object.values(
    clocksAfter<ClockOnRecord>(byName(clocks), changes, (change, was) => {
      const { clock } = change;
      if (change.op === 'stop') {
        const unseen = { clock, rule: clock.split(':')[0]!, duty: '', due: validAt };
        return { ...(was ?? unseen), state: change.outcome };
      }
      const { rule, duty, due, standing } = change.set;
      return { clock, rule, duty, due, state: standing ? 'excluded' : 'running' };
    }),
  );
