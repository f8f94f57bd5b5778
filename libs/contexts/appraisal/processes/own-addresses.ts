import type { ToldOf } from '#domain/kernel';
import type { Way } from '#platform/acts';
import type { issueAppraisal } from '../appraisal/issue-appraisal.js';
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
