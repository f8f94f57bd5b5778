import { Module } from '@nestjs/common';
import { doorsOf, Nouns, ownIdAs } from '#platform/acts';
import { accidentNoun } from './accident/accident.noun.js';
import { nouns as all } from './accidents.nouns.js';
import { assuranceNoun } from './assurance/assurance.noun.js';
import { yearNoun } from './indicators/year.noun.js';
import { oneAssuranceEach } from './processes/assurance-id.js';
import { oneYearEach } from './processes/year-id.js';

/**
 * Its part of the command API: accidents, the control indicators of each year, what units have laid
 * by.
 */
@Module({
  controllers: [
    ...doorsOf(accidentNoun, { ReportAccident: ownIdAs('accidentId') }),
    ...doorsOf(assuranceNoun, { OpenAssurance: oneAssuranceEach }),
    ...doorsOf(yearNoun, { OpenIndicatorYear: oneYearEach }),
  ],
})
export class AccidentsCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
