import type { Decide, RingClock } from '#domain/kernel';
import { mustRing } from '../desk/authority.js';
import { newsOf } from '../desk/clock-news.js';
import { rung } from '../desk/clocks.js';
import { intakeClocks } from './application.clocks.js';
import type { ApplicationEvent } from './application.events.js';
import { type Application, filed } from './application.shape.js';
import { itemOf } from './authority.js';
import { deem, lapsed } from './intake/deem.js';

/**
 * Answers every clock of an application. Silence at intake is consent; the right to a hearing is lost; anything else that
 * runs out is a liability and goes on (LIC-S6, LIC-D1…D8, LIC-D17, PLN-2).
 */
export const ringClock: Decide<RingClock, Application, ApplicationEvent> = (ring, state, act) => {
  mustRing(act);
  const application = filed(state);
  const running = rung(application.clocks, application.answered, ring, act.now);
  if (!running) return [];
  if (ring.kind !== 'expiry') return [newsOf(ring, running)];
  if (intakeClocks(itemOf(application)).includes(ring.clock))
    return [deem(act, application, ring.clock, running)];
  if (ring.clock === 'LIC-D7')
    return [
      {
        type: 'HearingRightLapsed',
        data: {
          rule: running.rule,
          lapsedOn: running.dueDate,
          clocks: [lapsed(ring.clock, running)],
        },
      },
    ];
  return [newsOf(ring, running)];
};
