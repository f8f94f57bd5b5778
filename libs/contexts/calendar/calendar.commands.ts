import { Module } from '@nestjs/common';
import { doorsOf, Nouns } from '#platform/acts';
import { nouns as all } from './calendar.nouns.js';
import { settingNoun } from './setting/setting.noun.js';
import { yearNoun } from './year/year.noun.js';

// Not in the index: acts stand on the calendar, and this stands on acts.

/** The calendar's part of the command API. */
@Module({ controllers: [...doorsOf(yearNoun), ...doorsOf(settingNoun)] })
export class CalendarCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
