import { lapsed, newsOf, ringing } from '#domain/procedure';
import type { AppraisalEvent } from './appraisal.events.js';
import type { Appraisal } from './appraisal.state.js';
import { oweOfHeads } from './clocks.js';

/** The time to object is over（逾期视为无异议）: from then on the settling is owed. */
export const ringingAppraisal = ringing<Appraisal, AppraisalEvent>({
  news: newsOf,
  over: ({ clock }, ring, { issued }, act) =>
    issued && clock === 'object'
      ? [
          {
            type: 'ObjectionLapsed',
            data: {
              lapsedOn: ring.set.dueDate,
              clocks: [lapsed(clock, ring), oweOfHeads(act, { issued }, 'final')],
            },
          },
        ]
      : undefined,
});
