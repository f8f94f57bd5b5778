import { Injectable } from '@nestjs/common';
import { Clock, type Owner, type Role } from '#domain/kernel';
import { Archivists } from '#platform/files';
import { DirectoryRegistry } from '#contexts/registry/registry.lookup';

/** Asks the registers in which organ somebody is archivist today: the post of the first. */
@Injectable()
export class RegistryArchivists extends Archivists {
  constructor(
    private readonly registry: DirectoryRegistry,
    private readonly clock: Clock,
  ) {
    super();
  }

  now(): Owner<Role> | undefined {
    const [first] = this.registry.holding('archivist', this.clock.now());
    return first && { kind: 'post', role: 'archivist', organ: first.organ };
  }
}
