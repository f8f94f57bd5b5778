import {
  type Act,
  type ClockChange,
  type ClocksRecomputed,
  recomputeAsks,
  recomputeClocks,
  type RecomputeClocks,
  ringAsks,
} from '#domain/kernel';
import { type Clocks, type Rung, setsOf } from '#domain/procedure';

// What the system asks of every stream with clocks. Each noun of licensing declares both, and says what a ring means to it.

/** A yearly notice（放假通知） may move the clocks of the stream (CAL-16). */
export const recomputed = {
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

/** A clock of the stream rings. */
export const rings = {
  title: 'A clock rings（期限届满、提醒、升级）',
  by: [],
  system: ['deadline'],
  asks: ringAsks,
} as const;

/** A clock that ran out, and did by that what the law says. */
export const lapsed = (clock: string, { set }: Pick<Rung, 'set'>): ClockChange => ({
  op: 'stop',
  clock,
  outcome: 'lapsed',
  at: set.due,
});
