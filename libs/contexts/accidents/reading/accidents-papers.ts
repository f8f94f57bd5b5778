import { issuing } from '#platform/papers';
import { accidentLabels } from '../accident/accident.events.js';
import { accidentNoun } from '../accident/accident.noun.js';
import { forms } from '../accident/papers.js';
import { accidentReaders } from './accidents.reading.js';

/** The papers of accidents. */
export const accidentsPapers = [
  issuing(
    accidentNoun,
    {
      types: Object.keys(accidentLabels),
      by: accidentReaders,
      ends: {
        FindingWithdrawn: () => ({
          titles: [forms.finding.title],
          because: 'revoked',
          act: '撤销报告情况认定',
        }),
        TeamChanged: () => ({
          titles: [forms.team.title, forms.changedTeam.title],
          because: 'changed',
          act: '调整事故调查组',
        }),
      },
    },
    ({ reported }) =>
      reported && {
        organ: reported.accident.organ,
        party: { kind: 'organisation', ...reported.accident.unit },
      },
  ),
];
