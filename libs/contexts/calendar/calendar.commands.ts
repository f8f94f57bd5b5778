import { Module } from '@nestjs/common';
import { doorsOf, Nouns } from '#platform/acts';
import { yearNoun } from './year/year.noun.js';

// Not in the index: acts stand on the calendar, and this stands on acts.

/** The calendar's part of the command API. */
@Module({ controllers: [...doorsOf(yearNoun)] })
export class CalendarCommands {
  constructor(nouns: Nouns) {
    nouns.filesOf(yearNoun);
  }
}
