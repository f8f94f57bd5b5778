import { Global, Module } from '@nestjs/common';
import { AgainDesk } from './again-desk.js';
import { DecidedAgainController } from './decided-again.controller.js';
import { RegistersThen } from './registers-then.js';

/** For the query API: past decisions made once more（重新裁定）. Writes nothing. */
@Global()
@Module({
  controllers: [DecidedAgainController],
  providers: [AgainDesk, RegistersThen],
  exports: [RegistersThen],
})
export class DecidedAgainModule {}
