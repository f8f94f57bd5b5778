import { Global, Module } from '@nestjs/common';
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
  providers: [AgainDesk, Certificates, RegistersThen],
  exports: [RegistersThen],
})
export class DecidedAgainModule {}
