import { newsOf } from '../desk/clock-news.js';
import { rings } from '../desk/clock-commands.js';
import { rung } from '../desk/clocks.js';
import { barCommand } from './bar.state.js';
import { clockOf, listingOf } from './standing.js';

/** The term of a bar is over: the subject may apply again. The term on a list is over: it is off the list（期满移出）. */
export const ringClock = barCommand('RingClock', {
  ...rings,
  rule: (ring, bars, act) => {
    const { clock } = ring;
    const running = rung(bars.clocks, bars.answered, ring, act.now);
    if (!running) return [];
    const { due: at, dueDate: endedOn } = running;
    const clocks = [{ op: 'stop', clock, outcome: 'lapsed', at } as const];
    const listingId = listingOf(clock);
    if (ring.kind === 'expiry' && listingId !== undefined)
      return [{ type: 'ListingEnded', data: { listingId, endedOn, clocks } }];
    const bar = bars.standing.find((standing) => clockOf(standing) === clock);
    return ring.kind === 'expiry' && bar
      ? [{ type: 'BarEnded', data: { barId: bar.barId, endedOn, clocks } }]
      : [newsOf(ring, running)];
  },
});
