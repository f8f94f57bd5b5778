import { lapsed, newsOf, ringing } from '#domain/procedure';
import type { TipOffEvent } from '../tip-off-kept/tip-off.events.js';
import { type TipOff, tipOffCommand } from '../tip-off-kept/tip-off.state.js';

/** Answers the deadline runner: a reward that nobody collected in time is forfeited (WHI-13). */
export const ringClock = tipOffCommand(
  'RingClock',
  ringing<TipOff, TipOffEvent>({
    news: newsOf,
    over: ({ clock }, ring, { proposed }) => {
      if (ring.set.rule !== 'WHI-13') return undefined;
      const clocks = [lapsed(clock, ring)];
      const fen = proposed?.reward.fen ?? 0;
      return [{ type: 'RewardForfeited', data: { fen, on: ring.set.dueDate, clocks } }];
    },
  }),
);
