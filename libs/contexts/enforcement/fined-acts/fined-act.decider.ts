import type { Decider } from '#domain/kernel';
import type { FinedActEvent } from './fined-act.events.js';
import type { FinedAct } from './fined-act.state.js';
import { type ReleaseFine, releaseFine } from './release-fine.js';
import { type ReserveFine, reserveFine } from './reserve-fine.js';

export type FinedActCommand = ReserveFine | ReleaseFine;

/** One act of one party over all cases of the district. */
export const finedActDecider: Decider<FinedActCommand, FinedAct, FinedActEvent> = {
  initial: {},
  decide: { ReserveFine: reserveFine, ReleaseFine: releaseFine },
  evolve: {
    FineReserved: (_, held) => ({ held }),
    FineReleased: () => ({}),
  },
};
