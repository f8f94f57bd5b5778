import {
  type Act,
  type ClockChange,
  type ClocksRecomputed,
  type Event,
  recomputeAsks,
  recomputeClocks,
  type RecomputeClocks,
  ringAsks,
  type RingClock,
} from '#domain/kernel';
import { type Clocked, type Clocks, setsOf } from './clocks.js';
import { type Rung, rung } from './ring.js';

// What the system asks of every stream with clocks. Each noun declares both, and says what the end
// of a clock means to it.

type Asked = RingClock['data'];

type Meaning<S, E extends Event> = Readonly<{
  /** What the law attaches to the end of a clock; nothing where it is only news. */
  over?: (asked: Asked, ring: Rung, state: S, act: Act) => readonly E[] | undefined;
  /** What a ring leaves behind that changes nothing else: reminded, escalated, overdue. */
  news: (asked: Asked, ring: Rung) => E;
}>;

/** How a noun answers the deadline runner for each of its clocks（期限届满、提醒、升级）. */
export const ringing = <S extends Pick<Clocked, 'clocks'>, E extends Event>({
  over,
  news,
}: Meaning<S, E>) =>
  ({
    title: 'A clock rings（期限届满、提醒、升级）',
    by: [],
    system: ['deadline'],
    asks: ringAsks,
    rule: (asked: Asked, state: S, act: Act): readonly E[] => {
      const ring = rung(state, asked, act);
      if (!ring) return [];
      const ended = ring.kind === 'expiry' ? over?.(asked, ring, state, act) : undefined;
      return ended ?? [news(asked, ring)];
    },
  }) as const;

/**
 * A yearly notice（放假通知） may move the clocks of the stream; what they showed before stays on
 * record beside it (CAL-16).
 */
export const recomputing = {
  title: 'Compute the clocks anew after a yearly notice（重算期限）',
  by: [],
  system: ['reaction'],
  asks: recomputeAsks,
  rule: (
    asked: RecomputeClocks['data'],
    { clocks = {} }: Readonly<{ status?: string; clocks?: Clocks }>,
    act: Act,
  ): readonly ClocksRecomputed[] => recomputeClocks(asked, setsOf({ clocks }), act),
} as const;

/** A clock that ran out, and did by that what the law says. */
export const lapsed = (clock: string, { set }: Pick<Rung, 'set'>): ClockChange => ({
  op: 'stop',
  clock,
  outcome: 'lapsed',
  at: set.due,
});
