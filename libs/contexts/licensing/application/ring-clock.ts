import { rung } from '#domain/procedure';
import { lapsed, rings } from '../desk/clock-commands.js';
import { newsOf } from '../desk/clock-news.js';
import { intakeClocks } from './application.clocks.js';
import { filedCommand } from './application.shape.js';
import { itemOf } from './authority.js';
import { deem } from './intake/deem.js';

/**
 * Answers every clock of an application. Silence at intake is consent; the right to a hearing is lost; anything else that
 * runs out is a liability and goes on (LIC-S6, LIC-D1…D8, LIC-D17, PLN-2).
 */
export const ringClock = filedCommand('RingClock', {
  ...rings,
  rule: (asked, application, act) => {
    const ring = rung(application, asked, act);
    if (!ring) return [];
    const { clock } = asked;
    if (ring.kind === 'expiry' && intakeClocks(itemOf(application)).includes(clock))
      return [deem(act, application, clock, ring.set)];
    if (ring.kind !== 'expiry' || clock !== 'LIC-D7') return [newsOf(asked, ring)];
    const { rule, dueDate: lapsedOn } = ring.set;
    const clocks = [lapsed(clock, ring)];
    return [{ type: 'HearingRightLapsed', data: { rule, lapsedOn, clocks } }];
  },
});
