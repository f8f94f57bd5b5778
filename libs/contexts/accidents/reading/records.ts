import { dutyName } from '#domain/procedure';
import { recordRoutesOf } from '#platform/record';
import { accidentLabels } from '../accident/accident.events.js';
import { accidentNoun } from '../accident/accident.noun.js';
import { clockName } from '../projections/clock-names.js';
import { assuranceLabels } from '../assurance/assurance.events.js';
import { assuranceNoun } from '../assurance/assurance.noun.js';
import { yearLabels } from '../indicators/year.events.js';
import { yearNoun } from '../indicators/year.noun.js';
import { assuranceReaders } from './assurances.reading.js';
import { yearReaders } from './years.reading.js';
import { accidentReaders } from './accidents.reading.js';

const tag = 'accidents 事故';

/** What is on record about accidents（事故履历）. */
export const accidentsRecords = [
  ...recordRoutesOf(accidentNoun, {
    tag,
    called: '事故',
    by: accidentReaders,
    events: accidentLabels,
    clock: clockName,
    idAs: 'none',
  }),
  ...recordRoutesOf(yearNoun, {
    tag,
    called: '年度控制指标',
    by: yearReaders,
    events: yearLabels,
    clock: dutyName,
    idAs: 'none',
  }),
  ...recordRoutesOf(assuranceNoun, {
    tag,
    called: '安全生产经济保障',
    by: assuranceReaders,
    events: assuranceLabels,
    clock: dutyName,
    idAs: 'none',
  }),
];
