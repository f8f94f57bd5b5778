import {
  type Act,
  type ClockSet,
  deny,
  own,
  refuse,
  type RingClock,
  type Role,
} from '#domain/kernel';
import type { Clocked, Running } from './clocks.js';

/** To whom an overdue matter goes, step by step: 大队长, 机关负责人, 主要负责人. */
const above: readonly Role[] = ['team-leader', 'head-of-organ', 'principal-head'];

const superior = (step: number): Role => above[step - 1] ?? 'principal-head';

const stillRunning = (due: string): never =>
  refuse('clock-still-running', `The period runs until ${due}（期限未届满）.`);

/** A ring that matters: the clock it is about and, for reminders and escalations, who is told. */
export type Rung = Readonly<{ kind: RingClock['data']['kind']; set: ClockSet; to: string }>;

/** A clock that stands rings for nothing, and nothing is answered twice. */
const answered = ({ set, overdue, noted }: Running, kind: Rung['kind'], step: number): boolean =>
  set.standing || (kind === 'expiry' ? overdue : noted.includes(`${kind}-${step}`));

/**
 * What a ring is about, or nothing when it no longer matters: the clock was stopped, moved, stands,
 * or this was noted already. One that comes before the period is over is refused, so that it rings
 * again. Only the system rings.
 */
export const rung = (
  { clocks }: Pick<Clocked, 'clocks'>,
  { clock, due, kind, step }: RingClock['data'],
  act: Act,
): Rung | undefined => {
  if (act.actor.kind !== 'system')
    deny('rings-by-itself', 'Clocks are rung by the system（期限届满由系统记录）.');
  const running = own(clocks, clock);
  if (!running || running.set.due !== due || answered(running, kind, step)) return undefined;
  const { set } = running;
  const over = act.now > due;
  if (kind === 'reminder') return over ? undefined : { kind, set, to: set.duty };
  return over ? { kind, set, to: superior(step) } : stillRunning(due);
};
