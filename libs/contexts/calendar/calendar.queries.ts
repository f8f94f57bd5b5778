import { Module } from '@nestjs/common';
import { RecordModule } from '#platform/record';
import { EffectsController } from './http/effects.controller.js';
import { calendarRecords } from './http/records.js';
import { RulesController } from './http/rules.controller.js';
import { HarmController } from './http/harm.controller.js';
import { SumsController } from './http/sums.controller.js';
import { WhatIfController } from './http/what-if.controller.js';
import { YearsController } from './http/years.controller.js';

/** The law's part of the query API; needs `LawModule` and `FilesModule`. */
@Module({
  imports: [RecordModule],
  controllers: [
    RulesController,
    WhatIfController,
    HarmController,
    SumsController,
    YearsController,
    EffectsController,
    ...calendarRecords,
  ],
})
export class CalendarQueries {}
