import { Module, type OnModuleInit } from '@nestjs/common';
import { ProjectionRunner } from '#platform/following';
import { importedCases } from './projections/imported-cases.js';
import { importsProjection } from './projections/imports.js';

/** The imports' part of the worker: the list of imported cases and of the imports themselves. */
@Module({})
export class ImportWorker implements OnModuleInit {
  constructor(private readonly projections: ProjectionRunner) {}

  async onModuleInit(): Promise<void> {
    await this.projections.run(importedCases);
    await this.projections.run(importsProjection);
  }
}
