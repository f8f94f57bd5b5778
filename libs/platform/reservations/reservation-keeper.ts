import type { Event } from '#domain/kernel';
import { Keeper } from './keeper.js';
import type { OpenHolds } from './open-holds.js';
import type { OpenName, Reservations } from './reservations.js';

/**
 * Settles the names of one kind that a crash left held: confirmed when the matter bears it, free
 * again otherwise.
 */
export class ReservationKeeper<D extends object, E extends Event> extends Keeper<E, OpenName<D>> {
  constructor(private readonly names: Reservations<D, E>) {
    super();
  }

  protected follow(onTrouble: (error: unknown) => void): OpenHolds<E, OpenName<D>> {
    return this.names.follow(onTrouble);
  }

  protected settle(open: readonly OpenName<D>[]): Promise<number> {
    return this.names.settle(open);
  }
}
