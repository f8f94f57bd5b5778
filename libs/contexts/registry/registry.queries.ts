import { Module } from '@nestjs/common';
import { AuthorityController } from './http/authority.controller.js';
import { DirectoryController } from './http/directory.controller.js';
import { FreshRegisters } from './http/fresh-registers.js';

/** The registers' part of the query API. Reads the directory this process keeps in memory; needs `RegistryLookup`. */
@Module({
  controllers: [DirectoryController, AuthorityController],
  providers: [FreshRegisters],
})
export class RegistryQueries {}
