import { Module } from '@nestjs/common';
import { ProjectionsController } from './http/projections.controller.js';

/** The operators' part of the query API: how projections are doing, from what the worker tells. */
@Module({ controllers: [ProjectionsController] })
export class OperationsQueries {}
