import { Module } from '@nestjs/common';
import { doorsOf, Nouns, ownIdAs } from '#platform/acts';
import { patrolNoun } from './patrol/patrol.noun.js';
import { planNoun } from './plan/plan.noun.js';
import { onePlanAYear } from './processes/plan-id.js';
import { nouns as all } from './supervision.nouns.js';

/** Its part of the command API: yearly plans of inspections, patrols of villages. */
@Module({
  controllers: [
    ...doorsOf(planNoun, { DraftPlan: onePlanAYear }),
    ...doorsOf(patrolNoun, { RecordPatrol: ownIdAs('patrolId') }),
  ],
})
export class SupervisionCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
