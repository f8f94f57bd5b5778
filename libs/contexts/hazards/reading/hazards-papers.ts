import { issuing, type OnPaper } from '#platform/papers';
import { hazardLabels } from '../hazard/hazard.events.js';
import { hazardNoun } from '../hazard/hazard.noun.js';
import { forms as hazardForms } from '../hazard/papers.js';
import { inspectionLabels } from '../inspection/inspection.events.js';
import { inspectionNoun } from '../inspection/inspection.noun.js';
import { forms as inspectionForms } from '../inspection/papers.js';
import { statisticsNoun } from '../statistics/statistics.noun.js';
import { tipOffLabels } from '../tip-off-kept/tip-off.events.js';
import { tipOffNoun } from '../tip-off/tip-off.noun.js';
import { hazardPapersEnded, inspectionPapersEnded } from './hazards-papers-ended.js';
import { hazardReaders } from './hazards.reading.js';
import { tipOffReaders } from './tip-offs.reading.js';

type Unit = Readonly<{ id: string; name: string; creditCode?: string }>;

const partyOf = ({ id, name, creditCode }: Unit): NonNullable<OnPaper['party']> => ({
  kind: 'organisation',
  id,
  name,
  ...(creditCode !== undefined && { creditCode }),
});

/**
 * The papers of hazards, inspections and tip-offs; on those of a tip-off stands no party. What
 * says what led to a file is the office's own.
 */
export const hazardsPapers = [
  issuing(
    hazardNoun,
    {
      types: Object.keys(hazardLabels),
      by: hazardReaders,
      internal: [hazardForms.register.code],
      ends: hazardPapersEnded,
    },
    ({ reported }) =>
      reported && { organ: reported.report.organ, party: partyOf(reported.report.subject) },
  ),
  issuing(
    inspectionNoun,
    {
      types: Object.keys(inspectionLabels),
      by: hazardReaders,
      internal: [inspectionForms.scheme.code],
      ends: inspectionPapersEnded,
    },
    ({ planned }) =>
      planned && { organ: planned.scheme.organ, party: partyOf(planned.scheme.unit) },
  ),
  issuing(statisticsNoun, { types: ['StatisticsFiled'], by: hazardReaders }, ({ filed }) => {
    const one = Object.values(filed).at(-1);
    return one && { organ: one.organ, party: partyOf(one.unit) };
  }),
  issuing(
    tipOffNoun,
    { types: Object.keys(tipOffLabels), by: tipOffReaders },
    ({ registered }) => registered && { organ: registered.told.organ },
  ),
];
