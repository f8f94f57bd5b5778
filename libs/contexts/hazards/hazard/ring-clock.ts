import type { RingClock } from '#domain/kernel';
import { lapsed, newsOf, type Rung, ringing } from '#domain/procedure';
import type { HazardEvent } from './hazard.events.js';
import { rules } from './hazard.law.js';
import { type Hazard, hazardCommand } from './hazard.state.js';
import { oweNewLimit } from './rectifying/new-limit.js';
import { breachOf } from './rectifying/breach.js';

/**
 * Answers the deadline runner. The end of the limit is a fact of its own, by which enforcement
 * begins (HAZ-S12); the last day to ask for more time was a right: it lapses, and nobody is late
 * with it (HAZ-D14); everything else that was missed is still owed, and climbs.
 */
export const ringClock = hazardCommand(
  'RingClock',
  ringing<Hazard, HazardEvent>({
    news: newsOf,
    over: (asked, ring, hazard, act) => {
      const { clock } = asked;
      if (ring.set.rule === rules.askExtension) return [lastDayPassed(asked, ring)];
      if (ring.set.rule !== rules.limit) return undefined;
      const clocks = [lapsed(clock, ring), ...oweNewLimit(hazard, act)];
      const breach = breachOf(hazard, act, 'late');
      return [{ type: 'LimitPassed', data: { limit: ring.set.dueDate, breach, clocks } }];
    },
  }),
);

/**
 * Nobody asked for more time by the last day for it: the limit stands（可申请延期的最后一日已过）.
 */
const lastDayPassed = (
  { clock, due, step }: RingClock['data'],
  ring: Rung,
): Extract<HazardEvent, { type: 'ClockExpired' }> => ({
  type: 'ClockExpired',
  data: {
    ring: `${clock}@${due}/${ring.kind}/${step}`,
    clock,
    rule: ring.set.rule,
    due: ring.set.dueDate,
    effect: 'the limit stands（未在期限前申请延期，整改期限不变）',
    clocks: [lapsed(clock, ring)],
  },
});
