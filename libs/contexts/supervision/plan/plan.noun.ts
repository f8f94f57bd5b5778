import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import { approvePlan } from './approve-plan.js';
import { countInspection } from './count-inspection.js';
import { draftPlan } from './draft-plan.js';
import type { PlanEvent } from './plan.events.js';
import { evolvePlan, noPlan, type Plan, planCommand, planStream, whosePlan } from './plan.state.js';

/** The yearly plan of inspections of an organ（年度监督检查计划）. */
export const planNoun = noun({
  stream: planStream,
  title: 'Yearly plan of inspections（年度监督检查计划）',
  path: 'inspection-plans',
  whoseActs: ['WSL 62'],
  whose: whosePlan,
  over: ({ approved }) => overWhen(approved !== undefined),
  initial: noPlan,
  evolve: evolvePlan,
  chapters: [
    {
      title: 'supervision: yearly plans 年度监督检查计划',
      commands: [
        draftPlan,
        approvePlan,
        countInspection,
        planCommand('RecomputeClocks', recomputing),
        planCommand('RingClock', ringing<Plan, PlanEvent>({ news: newsOf })),
      ],
    },
  ],
  begins: ['DraftPlan', 'CountInspection'],
  unknown: ['no-such-plan', 'There is no such plan（无此年度监督检查计划）.'],
});

export type PlanCommand = CommandOf<typeof planNoun>;
