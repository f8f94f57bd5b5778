import { fields, type MessageOf } from '#domain/kernel';
import { stop } from '#domain/procedure';
import { coverageOf } from './coverage.js';
import { carryOutClock, type Plan, planCommand } from './plan.state.js';

const { day, flag, id, text } = fields;

/** Whether every unit was inspected as often as the plan says. */
const isCarriedOut = ({ drafted, inspections }: Plan): boolean =>
  coverageOf(drafted?.units ?? [], inspections).every(({ times, done }) => done >= times);

/**
 * An inspection of a unit was recorded in the year of the plan (ENT-2): it counts for what is done
 * of it. The reaction sends it only where there is a plan.
 */
export const countInspection = planCommand('CountInspection', {
  title: 'Count an inspection towards the plan（计入年度计划执行）',
  by: [],
  system: ['reaction'],
  asks: {
    inspectionId: id({ about: 'The inspection（检查编号）' }),
    unit: id({ about: 'Unit that was inspected（被检查单位）' }),
    name: text({ about: 'Its name（单位名称）', max: 200 }),
    planned: flag({ about: 'Of the plan, not led by something（是否计划检查）' }),
    on: day({ about: 'When（检查日期）', past: true }),
  },
  repeat: ({ inspectionId }, { drafted, inspections }) =>
    !drafted || inspections.some((one) => one.inspectionId === inspectionId),
  rule: (asked, plan, act) => {
    const after = { ...plan, inspections: [...plan.inspections, asked] };
    const clocks = isCarriedOut(after) ? stop(plan, act.validAt, carryOutClock) : [];
    return [
      {
        type: 'InspectionCounted',
        data: {
          inspectionId: asked.inspectionId,
          unit: asked.unit,
          name: asked.name,
          planned: asked.planned,
          on: asked.on,
          ...(clocks.length > 0 && { clocks }),
        },
      },
    ];
  },
});

export type CountInspection = MessageOf<typeof countInspection>;
