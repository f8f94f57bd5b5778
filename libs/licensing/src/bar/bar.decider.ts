import type { Decider, RingClock } from '#libs/kernel';
import type { BarEvent } from './bar.events.js';
import { type Bars, evolveBars } from './bar.state.js';
import { type LiftBar, liftBar, ringClock } from './lift-bar.js';
import { type RecordBar, recordBar } from './record-bar.js';

export type BarCommand = RecordBar | LiftBar | RingClock;

export const barDecider: Decider<BarCommand, Bars, BarEvent> = {
  initial: { standing: [], over: [], clocks: {}, answered: [] },
  decide: { RecordBar: recordBar, LiftBar: liftBar, RingClock: ringClock },
  evolve: evolveBars,
};
