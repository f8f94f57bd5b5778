import { Module } from '@nestjs/common';
import { PersonalData } from '#platform/privacy';
import { BoardFiles } from './board-files.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DeskController } from './desk.controller.js';
import { Matters } from './matters.js';
import { DistrictLedgerController } from './district-ledger.controller.js';
import { PartyFileController } from './party-file.controller.js';
import { ThingFileController } from './thing-file.controller.js';
import { WorklistController } from './worklist.controller.js';

/**
 * One deadline board, one worklist, one party file over all registers of a process; each context
 * adds its kinds of matters.
 */
@Module({
  controllers: [
    DeadlinesController,
    DeskController,
    DistrictLedgerController,
    WorklistController,
    PartyFileController,
    ThingFileController,
  ],
  providers: [Matters, BoardFiles, PersonalData],
  exports: [Matters, BoardFiles],
})
export class BoardModule {}
