import { Lease } from '#platform/following';
import type { DataSource } from 'typeorm';

const leaseMs = 10_000;

/** Who has an order in hand: one worker, or one terminal. */
export const leaseOf = (readModels: DataSource, order: string, owner: string): Lease =>
  new Lease(readModels, `order ${order}`, owner, leaseMs);
