import { Module } from '@nestjs/common';
import { MiningController } from './mining.controller.js';

/** Lets auditors take away how matters went（流程挖掘）. */
@Module({ controllers: [MiningController] })
export class ProcessMiningModule {}
