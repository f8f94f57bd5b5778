import { dutyName } from '#domain/procedure';
import { issuing } from '#platform/papers';
import { recordRoutesOf } from '#platform/record';
import { patrolLabels } from '../patrol/patrol.events.js';
import { patrolNoun } from '../patrol/patrol.noun.js';
import { planLabels } from '../plan/plan.events.js';
import { planNoun } from '../plan/plan.noun.js';
import { patrolReaders } from './patrols.reading.js';
import { planReaders } from './plans.reading.js';

/** What is on record of plans and patrols（监管履历）. */
export const supervisionRecords = [
  ...recordRoutesOf(planNoun, {
    tag: 'supervision 日常监管',
    called: '年度监督检查计划',
    by: planReaders,
    events: planLabels,
    clock: dutyName,
    idAs: 'none',
  }),
  ...recordRoutesOf(patrolNoun, {
    tag: 'supervision 日常监管',
    called: '巡查',
    by: patrolReaders,
    events: patrolLabels,
    clock: dutyName,
    idAs: 'none',
  }),
];

/** The paper of a plan; on it stands no party. */
export const supervisionPapers = [
  issuing(
    planNoun,
    { types: ['PlanDrafted'], by: planReaders },
    ({ drafted }) => drafted && { organ: drafted.organ },
  ),
];
