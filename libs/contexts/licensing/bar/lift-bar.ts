import { type Command, type Decide, localDateOf, type RingClock } from '#domain/kernel';
import { mustRing, reactionOr } from '../desk/authority.js';
import { newsOf } from '../desk/clock-news.js';
import { rung } from '../desk/clocks.js';
import { listingEnded, listingOf } from './note-listing.js';
import type { BarEvent, BarLifted } from './bar.events.js';
import type { Bars } from './bar.state.js';
import type { Bar } from './standing.js';

export type LiftBar = Command<'LiftBar', { source: string; because: string }>;

const clockOf = ({ rule, barId }: Bar): string => `${rule}:${barId}`;

/** What the bar followed from fell: every bar of that source falls with it (X12). */
export const liftBar: Decide<LiftBar, Bars, BarLifted> = ({ source, because }, bars, act) => {
  reactionOr(act);
  const liftedOn = localDateOf(act.validAt);
  return bars.standing
    .filter((bar) => bar.source === source)
    .map((bar) => {
      const clock = clockOf(bar);
      const stopped = { op: 'stop', clock, outcome: 'void', at: act.validAt } as const;
      const clocks = bars.clocks[clock] ? [stopped] : [];
      return { type: 'BarLifted', data: { barId: bar.barId, because, liftedOn, clocks } };
    });
};

/** The term of a bar is over: the subject may apply again. The term on a list is over: it is off the list. */
export const ringClock: Decide<RingClock, Bars, BarEvent> = (ring, bars, act) => {
  mustRing(act);
  const running = rung(bars.clocks, bars.answered, ring, act.now);
  if (!running) return [];
  const listingId = listingOf(ring.clock);
  if (ring.kind === 'expiry' && listingId !== undefined)
    return [listingEnded(listingId, ring.clock, running)];
  const bar = bars.standing.find((standing) => clockOf(standing) === ring.clock);
  if (ring.kind !== 'expiry' || !bar) return [newsOf(ring, running)];
  const stopped = { op: 'stop', clock: ring.clock, outcome: 'lapsed', at: running.due } as const;
  return [
    { type: 'BarEnded', data: { barId: bar.barId, endedOn: running.dueDate, clocks: [stopped] } },
  ];
};
