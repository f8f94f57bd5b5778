import { type Act, plusDays } from '#domain/kernel';
import { lastDayOf, yearsAfter } from '../catalogue/validity.js';
import { newsOf, drawUp, lapsed, ringing, voided } from '#domain/procedure';
import { servedByNotice } from '../desk/public-notice.js';
import { isOfNotice } from '../desk/serving.js';
import { forms } from '../documents/forms.js';
import { renewedClocks, ofItsTerm, suspensionOf, validityClock } from './licence.clocks.js';
import type { LicenceEvent } from './licence.events.js';
import { itemOfLicence, papersOf } from './licence.papers.js';
import { type HeldLicence, heldCommand, openRenewal } from './licence.state.js';
import { serving } from './papers/serve-papers.js';

/** Whole years of the term that ends: by silence it is renewed for the same (LL 50). */
const yearsOf = ({ periods, grant }: HeldLicence): number | undefined => {
  const { from, until } = periods.at(-1) ?? { from: grant.validFrom, until: grant.validTo };
  if (until === undefined) return undefined;
  const next = plusDays(until, 1);
  const years = Number(next.slice(0, 4)) - Number(from.slice(0, 4));
  return years > 0 && yearsAfter(from, years) === next ? years : undefined;
};

/**
 * Renewed by silence, with the liability of whoever let the day pass (LIC-L4, LIC-D12; LL 50, 74).
 */
const deemedRenewed = (act: Act, licence: HeldLicence): LicenceEvent | undefined => {
  const item = itemOfLicence(licence);
  const { validTo: last } = licence;
  const renewal = openRenewal(licence);
  if (!renewal?.inTime || last === undefined) return undefined;
  const validFrom = plusDays(last, 1);
  const years = yearsOf(licence);
  const validTo = lastDayOf(item, validFrom, years);
  if (validTo === undefined) return undefined;
  return {
    type: 'LicenceDeemedRenewed',
    data: {
      application: renewal.application,
      rule: validityClock,
      validFrom,
      validTo,
      liability: true,
      documents: drawUp(papersOf(licence, act), act, [
        forms.renewed,
        { deemed: true, validFrom, validTo },
      ]),
      clocks: renewedClocks(act, item, licence.clocks, { validFrom, validTo }),
    },
  };
};

/**
 * Answers the clocks of a licence: on its last day it is renewed by silence or expires, on the last
 * day of a suspension it is given back; reminders go to the holder before the renewal window closes
 * and before a review is due.
 */
export const ringClock = heldCommand(
  'RingClock',
  ringing<HeldLicence, LicenceEvent>({
    news: newsOf,
    over: (asked, ring, licence, act) => {
      const { clock } = asked;
      const { due, dueDate } = ring.set;
      const source = suspensionOf(clock);
      if (source !== undefined) {
        const data = { source, endedOn: dueDate, clocks: [lapsed(clock, ring)] };
        return [{ type: 'SuspensionEnded', data }];
      }
      if (isOfNotice(clock)) return servedByNotice(serving, licence, act, { clock, ring });
      if (clock !== validityClock) return [newsOf(asked, ring, 'overdue（逾期）')];
      const renewed = deemedRenewed(act, licence);
      if (renewed) return [renewed];
      const watch = itemOfLicence(licence).penalties.without;
      const clocks = voided(licence, due, 'expired（届满）', ofItsTerm);
      return [{ type: 'LicenceExpired', data: { expiredOn: dueDate, watch, clocks } }];
    },
  }),
);
