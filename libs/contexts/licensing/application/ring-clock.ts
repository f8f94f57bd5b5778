import { lapsed, ringing, newsOf } from '#domain/procedure';
import { servedByNotice } from '../desk/public-notice.js';
import { isOfNotice } from '../desk/serving.js';
import { intakeClocks } from './application.clocks.js';
import type { ApplicationEvent } from './application.events.js';
import { type Filed, filedCommand } from './application.shape.js';
import { competentIn, itemOf } from './authority.js';
import { deem } from './intake/deem.js';
import { serving } from './serve-papers.js';

/**
 * Answers every clock of an application. Silence at intake is consent; the right to a hearing is
 * lost; anything else that runs out is a liability and goes on (LIC-S6, LIC-D1…D8, LIC-D17, PLN-2).
 */
export const ringClock = filedCommand(
  'RingClock',
  ringing<Filed, ApplicationEvent>({
    news: newsOf,
    over: ({ clock }, ring, application, act) => {
      if (isOfNotice(clock)) return servedByNotice(serving, application, act, { clock, ring });
      // Silence gives no organ a power that the law gives to another: the desk is only late.
      if (intakeClocks(itemOf(application)).includes(clock))
        return competentIn(application, act).here
          ? [deem(act, application, clock, ring.set)]
          : undefined;
      if (clock !== 'LIC-D7') return undefined;
      const { rule, dueDate: lapsedOn } = ring.set;
      const clocks = [lapsed(clock, ring)];
      return [{ type: 'HearingRightLapsed', data: { rule, lapsedOn, clocks } }];
    },
  }),
);
