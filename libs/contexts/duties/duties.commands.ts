import { Module } from '@nestjs/common';
import { doorsOf, Nouns } from '#platform/acts';
import { dutyNoun } from './duty/duty.noun.js';

/** The part of duties in the command API: who owes something says that it is done. */
@Module({ controllers: [...doorsOf(dutyNoun)] })
export class DutiesCommands {
  constructor(nouns: Nouns) {
    nouns.filesOf(dutyNoun);
  }
}
