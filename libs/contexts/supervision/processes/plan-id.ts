import type { ToldOf } from '#domain/kernel';
import type { Way } from '#platform/acts';
import { nameId, nameSpace } from '#platform/store';
import type { draftPlan } from '../plan/draft-plan.js';

const space = nameSpace('0d4c6a3e-3f0e-4b52-9b57-6b1f0f7e62d4');

/** An organ has one plan a year, whoever drafts it: its id follows from both. */
export const planIdOf = (organ: string, year: number): string => nameId(`${organ}.${year}`, space);

/** The door of a draft leads to the plan of that organ and year. */
export const onePlanAYear: Way<ToldOf<typeof draftPlan>> = {
  through: (_, send) => (__, told, asked) => {
    const planId = planIdOf(told.organ, told.year);
    return send(planId, { planId, ...told }, asked);
  },
};
