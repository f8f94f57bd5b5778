import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config';
import { LiveLaw } from '#platform/law-now';
import { ProgramsThen } from '#platform/programs';
import { TransparencyReadingModule } from '#platform/transparency';
import { AgainDesk } from './again-desk.js';
import { Certificates } from './certificates.js';
import { DecidedAgainController } from './decided-again.controller.js';
import { RegistersThen } from './registers-then.js';

/** For the query API: past decisions made once more（重新裁定）. Writes nothing. */
@Global()
@Module({
  imports: [TransparencyReadingModule],
  controllers: [DecidedAgainController],
  providers: [
    AgainDesk,
    Certificates,
    RegistersThen,
    {
      provide: ProgramsThen,
      inject: [Settings, LiveLaw],
      useFactory: (settings: Settings, law: LiveLaw) => new ProgramsThen(settings, law),
    },
  ],
  exports: [RegistersThen],
})
export class DecidedAgainModule {}
