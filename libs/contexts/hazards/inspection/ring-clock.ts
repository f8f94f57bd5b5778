import { lapsed, newsOf, ringing } from '#domain/procedure';
import { type Inspection, inspectionCommand, planned } from './inspection.state.js';
import type { InspectionEvent } from './inspection.events.js';
import { oweReInspection } from './duties.js';
import { orderUnder } from './orders/order-clocks.js';

/** Answers the deadline runner: when the time to correct is over, the re-inspection is due. */
export const ringClock = inspectionCommand(
  'RingClock',
  ringing<Inspection, InspectionEvent>({
    news: newsOf,
    over: ({ clock }, ring, inspection, act) => {
      const orderId = orderUnder(clock);
      if (orderId === undefined) return undefined;
      const due = oweReInspection(act, planned(inspection), orderId, { start: ring.set.due });
      const clocks = [lapsed(clock, ring), due];
      return [{ type: 'CorrectionDue', data: { orderId, until: ring.set.dueDate, clocks } }];
    },
  }),
);
