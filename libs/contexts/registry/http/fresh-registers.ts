import { Injectable } from '@nestjs/common';
import type { Position } from '#domain/kernel';
import type { Page, PageQuery } from '#platform/lists';
import { type AsOf, pastOf } from '#platform/record';
import type { Directory } from '../directory/directory.js';
import { DirectoryRegistry } from '../registry.lookup.js';
import { PastRegisters } from './past-registers.js';

const patienceMs = 2_000;

/** A page of a register, and of which moment it tells where that is the past. */
export type PageOfRegister<Row> = Page<Row> & Readonly<{ past?: AsOf }>;

type Asked = Readonly<Pick<PageQuery, 'limit'> & { asOf?: string; validAt?: string }>;

/**
 * Reads pages of the registers, after waiting for what somebody has just written (`Min-Position`),
 * or as they stood at a moment.
 */
@Injectable()
export class FreshRegisters {
  constructor(
    private readonly registry: DirectoryRegistry,
    private readonly past: PastRegisters,
  ) {}

  /** A page with the position it was read at; `stale` when two seconds were not enough. */
  async read<Row>(
    { asked, min }: Readonly<{ asked: Asked; min: Position | undefined }>,
    page: (directory: Directory) => Page<Row>,
  ): Promise<PageOfRegister<Row>> {
    const past = pastOf(asked);
    if (past) return { ...page(await this.past.at(past)), past };
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
