import { Injectable } from '@nestjs/common';
import { Clock, type Owner, type Role } from '#domain/kernel';
import { Auditors } from '#platform/transparency';
import { DirectoryRegistry } from '#contexts/registry/registry.lookup';

/** Asks the registers who is auditor today: the first of them. */
@Injectable()
export class RegistryAuditors extends Auditors {
  constructor(
    private readonly registry: DirectoryRegistry,
    private readonly clock: Clock,
  ) {
    super();
  }

  now(): Owner<Role> | undefined {
    const [first] = this.registry.holding('auditor', this.clock.now());
    return first && { kind: 'person', ...first, as: 'auditor' };
  }
}
