import type { Decider, RecomputeClocks, RingClock } from '#domain/kernel';
import { recompute } from '../desk/clocks.js';
import type { BarEvent } from './bar.events.js';
import { type Bars, evolveBars } from './bar.state.js';
import { type LiftBar, liftBar, ringClock } from './lift-bar.js';
import {
  type NoteListing,
  noteListing,
  type RemoveListing,
  removeListing,
} from './note-listing.js';
import { type RecordBar, recordBar } from './record-bar.js';

export type BarCommand =
  RecordBar | LiftBar | NoteListing | RemoveListing | RecomputeClocks | RingClock;

export const barDecider: Decider<BarCommand, Bars, BarEvent> = {
  initial: { standing: [], over: [], listings: [], clocks: {}, answered: [] },
  decide: {
    RecordBar: recordBar,
    LiftBar: liftBar,
    NoteListing: noteListing,
    RemoveListing: removeListing,
    RecomputeClocks: recompute,
    RingClock: ringClock,
  },
  evolve: evolveBars,
};
