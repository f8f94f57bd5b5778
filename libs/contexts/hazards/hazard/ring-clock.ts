import { lapsed, newsOf, ringing } from '#domain/procedure';
import type { HazardEvent } from './hazard.events.js';
import { rules } from './hazard.law.js';
import { type Hazard, hazardCommand } from './hazard.state.js';
import { oweNewLimit } from './rectifying/new-limit.js';
import { breachOf } from './rectifying/breach.js';

/**
 * Answers the deadline runner. The end of the limit is a fact of its own, by which enforcement
 * begins (HAZ-S12); the last day to ask for more time passes silently; everything else that was
 * missed is still owed, and climbs.
 */
export const ringClock = hazardCommand(
  'RingClock',
  ringing<Hazard, HazardEvent>({
    news: newsOf,
    over: ({ clock }, ring, hazard, act) => {
      if (ring.set.rule !== rules.limit) return undefined;
      const clocks = [lapsed(clock, ring), ...oweNewLimit(hazard, act)];
      const breach = breachOf(hazard, act, 'late');
      return [{ type: 'LimitPassed', data: { limit: ring.set.dueDate, breach, clocks } }];
    },
  }),
);
