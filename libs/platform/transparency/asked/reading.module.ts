import { Module } from '@nestjs/common';
import { ProofDesk } from './proof-desk.js';
import { TransparencyController } from './transparency.controller.js';

/** Lets auditors and courts（审计、法院）ask for checkpoints, tiles and proofs. */
@Module({ controllers: [TransparencyController], providers: [ProofDesk], exports: [ProofDesk] })
export class TransparencyReadingModule {}
