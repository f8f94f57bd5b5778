import type { ToldOf } from '#domain/kernel';
import type { Way } from '#platform/acts';
import { nameId, nameSpace } from '#platform/store';
import type { issueAppraisal } from '../appraisal/issue-appraisal.js';
import type { openEvaluation } from '../plan-evaluation/open-evaluation.js';
import { appraisalOf, recordOf } from '../shared/subject.js';
import type { recordVeto } from '../veto/record-veto.js';

/** A subject has one appraisal a year, whoever issues it. */
export const oneAppraisalAYear: Way<ToldOf<typeof issueAppraisal>> = {
  through: (_, send) => (__, told, asked) => {
    const appraisalId = appraisalOf(told.year, told.subject);
    return send(appraisalId, { appraisalId, ...told }, asked);
  },
};

/** A subject has one record of vetoes. */
export const oneRecordEach: Way<ToldOf<typeof recordVeto>> = {
  through: (_, send) => (__, told, asked) => send(recordOf(told.subject), { ...told }, asked),
};

const plans = nameSpace('4c1f9a0e-7a54-4b0c-9d51-6f0a2f9f7e33');

/** An organ evaluates a stage of the plan once. */
export const oneEvaluationEach: Way<ToldOf<typeof openEvaluation>> = {
  through: (_, send) => (__, told, asked) => {
    const evaluationId = nameId(`${told.organ}.${told.stage}`, plans);
    return send(evaluationId, { evaluationId, ...told }, asked);
  },
};
