import { type Act, type Decide, plusDays, type RingClock } from '#libs/kernel';
import { mustRing } from '../desk/authority.js';
import { lastDayOf } from '../catalogue/validity.js';
import { newsOf } from '../desk/clock-news.js';
import { rung, voidAll } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import { validityClock } from './licence.clocks.js';
import type { LicenceEvent } from './licence.events.js';
import { itemOf, paper } from './licence.papers.js';
import { type Held, held, type Licence } from './licence.state.js';
import { renewedClocks } from './renew-licence.js';

const protectedBySilence = ({ renewal }: Held): boolean =>
  renewal !== undefined && renewal.inTime && renewal.outcome === undefined;

/** Renewed by silence, with the liability of whoever let the day pass (LIC-L4, LIC-D12; LL 50, 74). */
const deemedRenewed = (act: Act, licence: Held): LicenceEvent | undefined => {
  const item = itemOf(licence);
  const { renewal, validTo: last } = licence;
  if (!renewal || last === undefined || !protectedBySilence(licence)) return undefined;
  const validFrom = plusDays(last, 1);
  const validTo = lastDayOf(item, validFrom);
  if (validTo === undefined) return undefined;
  return {
    type: 'LicenceDeemedRenewed',
    data: {
      application: renewal.application,
      rule: validityClock,
      validFrom,
      validTo,
      liability: true,
      documents: [paper(licence, act, forms.renewed, { deemed: true, validFrom, validTo })],
      clocks: renewedClocks(act, licence, { validFrom, validTo }),
    },
  };
};

/**
 * Answers the clocks of a licence: on its last day it is renewed by silence or expires; reminders go to the holder before
 * the renewal window closes and before a review is due.
 */
export const ringClock: Decide<RingClock, Licence, LicenceEvent> = (ring, state, act) => {
  mustRing(act);
  const licence = held(state);
  const running = rung(licence.clocks, licence.answered, ring, act.now);
  if (!running) return [];
  if (ring.kind !== 'expiry') return [newsOf(ring, running)];
  if (ring.clock !== validityClock) return [newsOf(ring, running, 'overdue（逾期）')];
  const renewed = deemedRenewed(act, licence);
  if (renewed) return [renewed];
  const watch = itemOf(licence).penalties.without;
  const clocks = voidAll(licence.clocks, running.due);
  return [{ type: 'LicenceExpired', data: { expiredOn: running.dueDate, watch, clocks } }];
};
