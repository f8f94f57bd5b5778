import { Injectable } from '@nestjs/common';
import type { Position } from '#domain/kernel';
import type { Page } from '#platform/lists';
import type { Directory } from '../directory/directory.js';
import { DirectoryRegistry } from '../registry.lookup.js';

const patienceMs = 2_000;

/**
 * Reads pages of the registers, after waiting for what somebody has just written (`Min-Position`).
 */
@Injectable()
export class FreshRegisters {
  constructor(private readonly registry: DirectoryRegistry) {}

  /** A page with the position it was read at; `stale` when two seconds were not enough. */
  async read<Row>(
    min: Position | undefined,
    page: (directory: Directory) => Page<Row>,
  ): Promise<Page<Row>> {
    const stale = min !== undefined && !(await this.reached(min));
    const directory = this.registry.registers();
    const { position } = directory;
    return { ...page(directory), position, ...(stale ? { stale } : {}) };
  }

  private reached(min: Position): Promise<boolean> {
    return this.registry.waitFor(min, patienceMs).then(
      () => true,
      () => false,
    );
  }
}
