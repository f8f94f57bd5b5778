import { issuing } from '#platform/papers';
import { accidentLabels } from '../accident/accident.events.js';
import { accidentNoun } from '../accident/accident.noun.js';
import { accidentReaders } from './accidents.reading.js';

/** The papers of accidents. */
export const accidentsPapers = [
  issuing(
    accidentNoun,
    { types: Object.keys(accidentLabels), by: accidentReaders },
    ({ reported }) =>
      reported && {
        organ: reported.accident.organ,
        party: { kind: 'organisation', ...reported.accident.unit },
      },
  ),
];
