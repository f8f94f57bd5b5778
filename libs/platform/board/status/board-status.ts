import { dayMs, type Instant, plusMs } from '#domain/kernel';
import { type ClockState, clockStates } from '#platform/registers';

/**
 * The states of a clock on the deadline board: still running, due soon, overdue, or how it ended.
 */
export const boardStatuses = {
  running: '计时中',
  due: '即将到期',
  overdue: '逾期',
  excluded: '扣除、中止',
  met: '按期完成',
  late: '逾期完成',
  lapsed: '届满',
  void: '失效',
} as const satisfies Readonly<Partial<Record<ClockState | 'due' | 'overdue', string>>>;

export type BoardStatus = keyof typeof boardStatuses;

const dueSoonMs = 3 * dayMs;

/** Until when a clock counts as due soon: in its last three days（即将到期）. */
export const soonAfter = (now: Instant): Instant => plusMs(now, dueSoonMs);

/**
 * The status of a clock at a moment. `due` is its last moment: it is overdue one millisecond later.
 */
export const boardStatus = (
  { status, due }: Readonly<{ status: ClockState; due: Instant }>,
  now: Instant,
): BoardStatus => {
  if (status !== 'running') return status;
  if (due < now) return 'overdue';
  return due <= soonAfter(now) ? 'due' : 'running';
};

/** The place of a state in the order of the board. */
export const placeOf = (state: ClockState): number => clockStates.indexOf(state);
