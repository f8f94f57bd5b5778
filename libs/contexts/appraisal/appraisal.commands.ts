import { Module } from '@nestjs/common';
import { doorsOf, Nouns, ownIdAs } from '#platform/acts';
import { nouns as all } from './appraisal.nouns.js';
import { appraisalNoun } from './appraisal/appraisal.noun.js';
import { commendationNoun } from './commendation/commendation.noun.js';
import { evaluationNoun } from './plan-evaluation/evaluation.noun.js';
import { oneAppraisalAYear, oneEvaluationEach, oneRecordEach } from './processes/own-addresses.js';
import { vetoNoun } from './veto/veto.noun.js';

/** Its part of the command API: vetoes, yearly appraisals, commendations, the plan. */
@Module({
  controllers: [
    ...doorsOf(vetoNoun, { RecordVeto: oneRecordEach }),
    ...doorsOf(appraisalNoun, { IssueAppraisal: oneAppraisalAYear }),
    ...doorsOf(evaluationNoun, { OpenPlanEvaluation: oneEvaluationEach }),
    ...doorsOf(commendationNoun, { ProposeCommendation: ownIdAs('commendationId') }),
  ],
})
export class AppraisalCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
