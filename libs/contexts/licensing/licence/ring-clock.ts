import { type Act, type ClockSet, plusDays } from '#domain/kernel';
import { lastDayOf } from '../catalogue/validity.js';
import { rings } from '../desk/clock-commands.js';
import { newsOf } from '../desk/clock-news.js';
import { rung, voidAll } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import { renewedClocks, suspensionClocks, suspensionOf, validityClock } from './licence.clocks.js';
import type { LicenceEvent } from './licence.events.js';
import { itemOf, paper } from './licence.papers.js';
import { type Held, heldCommand } from './licence.state.js';

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
      clocks: renewedClocks(act, item, licence.clocks, { validFrom, validTo }),
    },
  };
};

const suspensionEnded = (
  source: string,
  clock: string,
  { due, dueDate }: ClockSet,
): LicenceEvent => {
  const stopped = { op: 'stop', clock, outcome: 'lapsed', at: due } as const;
  return { type: 'SuspensionEnded', data: { source, endedOn: dueDate, clocks: [stopped] } };
};

/**
 * Answers the clocks of a licence: on its last day it is renewed by silence or expires, on the last day of a suspension it is
 * given back; reminders go to the holder before the renewal window closes and before a review is due.
 */
export const ringClock = heldCommand('RingClock', {
  ...rings,
  rule: (ring, licence, act) => {
    const running = rung(licence.clocks, licence.answered, ring, act.now);
    if (!running) return [];
    if (ring.kind !== 'expiry') return [newsOf(ring, running)];
    const source = suspensionOf(ring.clock);
    if (source !== undefined) return [suspensionEnded(source, ring.clock, running)];
    if (ring.clock !== validityClock) return [newsOf(ring, running, 'overdue（逾期）')];
    const renewed = deemedRenewed(act, licence);
    if (renewed) return [renewed];
    const watch = itemOf(licence).penalties.without;
    const clocks = voidAll(licence.clocks, running.due, suspensionClocks(licence.clocks));
    return [{ type: 'LicenceExpired', data: { expiredOn: running.dueDate, watch, clocks } }];
  },
});
