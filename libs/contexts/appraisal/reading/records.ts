import { dutyName } from '#domain/procedure';
import { issuing } from '#platform/papers';
import { recordRoutesOf } from '#platform/record';
import { appraisalLabels } from '../appraisal/appraisal.events.js';
import { appraisalNoun } from '../appraisal/appraisal.noun.js';
import { forms } from '../appraisal/papers.js';
import { commendationLabels } from '../commendation/commendation.events.js';
import { commendationNoun } from '../commendation/commendation.noun.js';
import { forms as honourForms } from '../commendation/decide-commendation.js';
import { vetoLabels } from '../veto/veto.events.js';
import { vetoNoun } from '../veto/veto.noun.js';
import { evaluationLabels } from '../plan-evaluation/evaluation.events.js';
import { evaluationNoun } from '../plan-evaluation/evaluation.noun.js';
import { evaluationReaders } from './evaluations.reading.js';
import { appraisalReaders } from './readers.js';

const names = { tag: 'appraisal 考核', by: appraisalReaders, idAs: 'none' } as const;

/** What is on record of vetoes, appraisals and commendations（考核履历）. */
export const appraisalRecords = [
  ...recordRoutesOf(vetoNoun, { ...names, called: '一票否决记录', events: vetoLabels }),
  ...recordRoutesOf(appraisalNoun, {
    ...names,
    called: '年度考核',
    events: appraisalLabels,
    clock: dutyName,
  }),
  ...recordRoutesOf(commendationNoun, {
    ...names,
    called: '表彰',
    events: commendationLabels,
    clock: dutyName,
  }),
  ...recordRoutesOf(evaluationNoun, {
    tag: names.tag,
    idAs: names.idAs,
    by: evaluationReaders,
    called: '规划评估',
    events: evaluationLabels,
    clock: dutyName,
  }),
];

/** The papers of appraisals and commendations. */
export const appraisalPapers = [
  issuing(
    appraisalNoun,
    {
      types: ['ResultDrafted', 'ResultSettled'],
      by: appraisalReaders,
      ends: {
        ResultSettled: () => ({
          titles: [forms.draft.title, forms.notice.title],
          because: 'changed',
          act: '审定考核结果',
        }),
      },
    },
    ({ issued }) => issued && { organ: issued.organ },
  ),
  issuing(
    commendationNoun,
    {
      types: ['CommendationDecided'],
      by: appraisalReaders,
      ends: {
        CommendationWithdrawn: () => ({
          titles: [honourForms.decision.title],
          because: 'revoked',
          act: '撤销表彰',
        }),
      },
    },
    ({ proposed }) => proposed && { organ: proposed.organ },
  ),
];
