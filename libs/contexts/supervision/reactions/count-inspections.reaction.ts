import { inspectionStream, type InspectionEvent } from '#contexts/hazards/contract';
import type { LookingReaction } from '#platform/following';
import { planStream } from '../plan/plan.state.js';
import { planIdOf } from '../processes/plan-id.js';

/** An inspection as it was planned. */
export type Inspected = Readonly<{
  inspectionId: string;
  organ: string;
  unit: Readonly<{ id: string; name: string }>;
  source: string;
}>;

type LookUp = Readonly<{
  inspection: (stream: string) => Promise<Inspected | undefined>;
  isPlanned: (planId: string) => Promise<boolean>;
}>;

/** What was inspected on site counts towards the plan of its organ and year, where there is one. */
export const countInspections = (look: LookUp): LookingReaction<InspectionEvent> => ({
  name: 'supervision.count-inspections',
  from: inspectionStream,
  on: {
    InspectionRecorded: async ({ recordedOn }, { stream }) => {
      const found = await look.inspection(stream);
      if (!found) return [];
      const id = planIdOf(found.organ, Number(recordedOn.slice(0, 4)));
      if (!(await look.isPlanned(id))) return [];
      return [
        {
          category: planStream.category,
          id,
          type: 'CountInspection',
          key: found.inspectionId,
          data: {
            inspectionId: found.inspectionId,
            unit: found.unit.id,
            name: found.unit.name,
            planned: found.source === 'plan',
            on: recordedOn,
          },
        },
      ];
    },
  },
});
