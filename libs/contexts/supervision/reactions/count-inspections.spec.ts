import { inspectionStream } from '#contexts/hazards/contract';
import type { About } from '#domain/kernel';
import type { AnyReaction } from '#platform/following';
import { planIdOf } from '../processes/plan-id.js';
import { countInspections } from './count-inspections.reaction.js';

const stream = `${inspectionStream.category}-440704.inspection-1`;
const inspection = {
  inspectionId: 'inspection-1',
  organ: 'bureau',
  unit: { id: 'hongda', name: '江海区宏达化工有限公司' },
  source: 'plan',
};
const plan = planIdOf('bureau', 2026);

const after = (recordedOn: string, source = 'plan', found = true) => {
  const reaction: AnyReaction = countInspections({
    inspection: async (asked) =>
      found && asked === stream ? { ...inspection, source } : undefined,
    isPlanned: async (id) => id === plan,
  });
  return reaction.on.InspectionRecorded!({ recordedOn } as never, { stream } as About);
};

describe('ENT-2 What inspections tell the plan', () => {
  it('is each that was recorded in its year, of the plan or led by something', async () => {
    expect(await after('2026-03-02')).toMatchObject([
      {
        category: 'supervisionPlan',
        id: plan,
        type: 'CountInspection',
        key: 'inspection-1',
        data: { unit: 'hongda', planned: true, on: '2026-03-02' },
      },
    ]);
    expect(await after('2026-03-02', 'tip-off')).toMatchObject([{ data: { planned: false } }]);
  });

  it('is nothing where that year has no plan, or the inspection is not on file', async () => {
    expect(await after('2027-01-04')).toEqual([]);
    expect(await after('2026-03-02', 'plan', false)).toEqual([]);
  });

  it('is one plan for an organ and a year', () => {
    expect(planIdOf('bureau', 2026)).toBe(plan);
    expect(planIdOf('bureau', 2027)).not.toBe(plan);
    expect(planIdOf('waihai', 2026)).not.toBe(plan);
  });
});
