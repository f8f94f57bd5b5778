import { Module } from '@nestjs/common';
import { doorsOf, Nouns, ownIdAs } from '#platform/acts';
import { accidentNoun } from './accident/accident.noun.js';
import { nouns as all } from './accidents.nouns.js';

/** Its part of the command API: accidents. */
@Module({
  controllers: [...doorsOf(accidentNoun, { ReportAccident: ownIdAs('accidentId') })],
})
export class AccidentsCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
