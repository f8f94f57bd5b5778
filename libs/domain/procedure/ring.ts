import {
  type Act,
  type ClockSet,
  deny,
  type Instant,
  type Law,
  localDateOf,
  own,
  refuse,
  type RingClock,
} from '#domain/kernel';
import { remindersFor } from '#domain/law';
import type { Clocked, Running } from './clocks.js';
import { climbTo, type LadderStep } from './upwards/climbing.js';
import { heldThen } from './duties.js';

/** The steps that a rule's ladder has from one on（逐级上报）. */
const ladderFrom = ({ rule, facts }: ClockSet, step: number, law: Law): readonly LadderStep[] =>
  remindersFor(rule, localDateOf(facts.start), law).flatMap((one) =>
    one.kind === 'escalation' && one.step >= step && one.to !== 'duty' ? [one.to] : [],
  );

const stillRunning = (due: string): never =>
  refuse('clock-still-running', `The period runs until ${due}（期限至 ${due} 届满，尚未届满）.`);

/**
 * A ring that matters: the clock it is about; who is told; of one that ran out, who held what was
 * to be done at the moment it was due.
 */
export type Rung = Readonly<{
  kind: RingClock['data']['kind'];
  set: ClockSet;
  /** The role it is taken to. */
  to: string;
  /** Who held the duty when it was missed; who is told where it climbs（责任人、督办人）. */
  people: readonly string[];
  /** The organs in which they are told, where it is above those of the matter（上级机关）. */
  at?: readonly string[];
}>;

/** Who held a duty when it was missed（逾期时的责任人）: stays with them, whoever has it later. */
export type Missed = readonly string[];

/** Who missed it, as the event says; nothing where nobody held it. */
export const missedBy = ({ people }: Pick<Rung, 'people'>): Readonly<{ missedBy?: Missed }> =>
  people.length > 0 ? { missedBy: people } : {};

/** Who was told of it, as the event says; nothing where nobody stands on that step. */
export const toldOf = ({ people, at }: Pick<Rung, 'people' | 'at'>): Told => ({
  ...(people.length > 0 && { told: people }),
  ...(at && at.length > 0 && { at }),
});

/** Who was told, and in which organs above where it was none of the matter’s own. */
export type Told = Readonly<{ told?: readonly string[]; at?: readonly string[] }>;

/** A clock that stands rings for nothing, and nothing is answered twice. */
const answered = ({ set, overdue, noted }: Running, kind: Rung['kind'], step: number): boolean =>
  set.standing || (kind === 'expiry' ? overdue : noted.includes(`${kind}-${step}`));

type Overdue = Pick<Act, 'whose' | 'registry' | 'now' | 'law'>;

/** Who is told of a clock: who holds what it waits for at that moment. */
const toHolder = (
  kind: Rung['kind'],
  running: Running,
  { whose, registry }: Overdue,
  at: Instant,
): Rung => ({
  kind,
  set: running.set,
  to: running.set.duty,
  people: heldThen(running, whose, registry, at),
});

/**
 * Who is told of what is late: the next step of the ladder on which somebody stands. Whoever missed
 * it, and whoever has it now, is told of nobody’s lateness.
 */
const upwards = (running: Running, step: number, act: Overdue): Rung => {
  const { set } = running;
  const { whose, registry, now } = act;
  const but = [set.due, now].flatMap((at) => heldThen(running, whose, registry, at));
  const ladder = ladderFrom(set, step, act.law);
  const { told, ...where } = climbTo(ladder, whose, registry, { at: now, but });
  return { kind: 'escalation', set, ...where, people: told };
};

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
    deny('rings-by-itself', 'Clocks are rung by the system（期限届满由系统记录）.', 'WHO-4');
  const running = own(clocks, clock);
  if (!running || running.set.due !== due || answered(running, kind, step)) return undefined;
  return act.now > due ? overdue(running, kind, step, act) : inTime(running, kind, act);
};

const inTime = (running: Running, kind: Rung['kind'], act: Act): Rung =>
  kind === 'reminder' ? toHolder(kind, running, act, act.now) : stillRunning(running.set.due);

const overdue = (
  running: Running,
  kind: Rung['kind'],
  step: number,
  act: Act,
): Rung | undefined => {
  if (kind === 'reminder') return undefined;
  return kind === 'expiry'
    ? toHolder(kind, running, act, running.set.due)
    : upwards(running, step, act);
};
