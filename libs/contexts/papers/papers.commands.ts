import { Module } from '@nestjs/common';
import { doorsOf, Nouns } from '#platform/acts';
import { nouns as all } from './papers.nouns.js';

/** Its part of the command API. */
@Module({ controllers: all.flatMap((one) => [...doorsOf(one)]) })
export class PapersCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
