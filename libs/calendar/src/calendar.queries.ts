import { Module } from '@nestjs/common';
import { RulesController } from './http/rules.controller.js';
import { WhatIfController } from './http/what-if.controller.js';
import { YearsController } from './http/years.controller.js';

/** The law's part of the query API; needs `LawModule`. */
@Module({ controllers: [RulesController, WhatIfController, YearsController] })
export class LawQueries {}
