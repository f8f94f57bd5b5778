import { ReliedOn } from '#platform/bundles';
import { RegistersThen } from '#platform/decided-again';
import { Settings } from '#platform/config';
import { Module, type OnModuleInit, Optional } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Matters } from '#platform/board';
import { RecordModule } from '#platform/record';
import { AnsweringController } from './http/answering.controller.js';
import { AuthorityController } from './http/authority.controller.js';
import { DirectoryController } from './http/directory.controller.js';
import { registersAsFiles } from './http/registers-as-files.js';
import { FreshRegisters } from './http/fresh-registers.js';
import { PastRegisters } from './http/past-registers.js';
import { entryOfParty } from './http/entry-of-party.js';
import { registryRecords } from './http/records.js';
import { standingBehind } from './http/standing-behind.js';
import { DirectoryRegistry } from './registry.lookup.js';

/**
 * The registers' part of the query API. Reads the directory this process keeps in memory; needs
 * `RegistryLookup`.
 */
@Module({
  imports: [RecordModule],
  controllers: [
    ...registersAsFiles,
    DirectoryController,
    AuthorityController,
    AnsweringController,
    ...registryRecords,
  ],
  providers: [DirectoryController, FreshRegisters, PastRegisters],
})
export class RegistryQueries implements OnModuleInit {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    relied: ReliedOn,
    { DISTRICT }: Settings,
    past: PastRegisters,
    private readonly registry: DirectoryRegistry,
    private readonly parts: ModuleRef,
    @Optional() then?: RegistersThen,
  ) {
    relied.add(standingBehind(DISTRICT));
    then?.add((position) => past.seenAt(position));
  }

  /** The board is of a module that asks for a database; the registers themselves ask for none. */
  onModuleInit(): void {
    this.parts.get(Matters, { strict: false }).addChapter(entryOfParty(this.registry));
  }
}
