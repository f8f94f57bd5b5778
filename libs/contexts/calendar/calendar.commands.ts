import { Module } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { Decisions, DecisionWorld } from '#platform/store';
import { CalendarsController } from './http/calendars.controller.js';
import { yearStream } from '#platform/law-now';
import { yearDecider } from './notice.js';

// Not in the index: acts stand on the calendar, and this stands on acts.

/** The calendar's part of the command API. */
@Module({ controllers: [CalendarsController] })
export class CalendarCommands {
  constructor(nouns: Nouns, world: DecisionWorld) {
    nouns.add(new Decisions(yearStream, yearDecider, world));
  }
}
