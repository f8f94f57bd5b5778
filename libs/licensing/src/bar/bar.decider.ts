import type { Decider, RecomputeClocks, RingClock } from '#libs/kernel';
import { recompute } from '../desk/clocks.js';
import type { BarEvent } from './bar.events.js';
import { type Bars, evolveBars } from './bar.state.js';
import { type LiftBar, liftBar, ringClock } from './lift-bar.js';
import { type RecordBar, recordBar } from './record-bar.js';

export type BarCommand = RecordBar | LiftBar | RecomputeClocks | RingClock;

export const barDecider: Decider<BarCommand, Bars, BarEvent> = {
  initial: { standing: [], over: [], clocks: {}, answered: [] },
  decide: {
    RecordBar: recordBar,
    LiftBar: liftBar,
    RecomputeClocks: recompute,
    RingClock: ringClock,
  },
  evolve: evolveBars,
};
