import { Module } from '@nestjs/common';
import { EffectsController } from './http/effects.controller.js';
import { RulesController } from './http/rules.controller.js';
import { WhatIfController } from './http/what-if.controller.js';
import { YearsController } from './http/years.controller.js';

/** The law's part of the query API; needs `LawModule` and `ReadingModule`. */
@Module({ controllers: [RulesController, WhatIfController, YearsController, EffectsController] })
export class CalendarQueries {}
