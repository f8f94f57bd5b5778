import { lapsed, newsOf, ringing, start } from '#domain/procedure';
import { type Inspection, inspectionCommand } from './inspection.state.js';
import type { InspectionEvent } from './inspection.events.js';
import { orderUnder, reInspectionClock } from './orders/order-clocks.js';

/** Answers the deadline runner: when the time to correct is over, the re-inspection is due. */
export const ringClock = inspectionCommand(
  'RingClock',
  ringing<Inspection, InspectionEvent>({
    news: newsOf,
    over: ({ clock }, ring, _, act) => {
      const orderId = orderUnder(clock);
      if (orderId === undefined) return undefined;
      const name = reInspectionClock(orderId);
      const due = start(
        act,
        { rule: 'INS-6-REVIEW', duty: 'officer', name },
        { start: ring.set.due },
      );
      const clocks = [lapsed(clock, ring), due];
      return [{ type: 'CorrectionDue', data: { orderId, until: ring.set.dueDate, clocks } }];
    },
  }),
);
