import { lapsed, ringing, newsOf } from '#domain/procedure';
import type { BarEvent } from './bar.events.js';
import { barCommand, type Bars } from './bar.state.js';
import { barClock, listedUnder } from './standing.js';

/**
 * The term of a bar is over: the subject may apply again. The term on a list is over: it is off the
 * list（期满移出）.
 */
export const ringClock = barCommand(
  'RingClock',
  ringing<Bars, BarEvent>({
    news: newsOf,
    over: ({ clock }, ring, bars) => {
      const { dueDate: endedOn } = ring.set;
      const clocks = [lapsed(clock, ring)];
      const listingId = listedUnder(clock);
      if (listingId !== undefined)
        return [{ type: 'ListingEnded', data: { listingId, endedOn, clocks } }];
      const bar = bars.standing.find((standing) => barClock(standing) === clock);
      return bar && [{ type: 'BarEnded', data: { barId: bar.barId, endedOn, clocks } }];
    },
  }),
);
