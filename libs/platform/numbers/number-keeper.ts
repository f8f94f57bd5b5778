import type { DecisionWorld } from '#platform/store';
import { Keeper } from '#platform/reservations';
import { countedTogether } from './counted-together.js';
import type { Numbers, Taken } from './numbers.js';
import { type OpenNumber, OpenNumbers } from './open-numbers.js';
import type { SeriesEvent } from '#domain/procedure';

/**
 * Settles the numbers of a context that a crash left open: used when the matter bears it, otherwise
 * voided for good (DOC-4). A context says by `isUsed` what bears a number.
 */
export abstract class NumberKeeper extends Keeper<SeriesEvent, OpenNumber> {
  constructor(
    private readonly numbers: Numbers,
    private readonly of: Pick<DecisionWorld, 'log' | 'aside' | 'district' | 'registry'>,
  ) {
    super();
    numbers.askedOf((taken) => this.isUsed(taken));
  }

  /**
   * Whether its matter bears the number; nothing when the number is another context's to settle.
   */
  abstract isUsed(open: Taken): Promise<boolean | undefined>;

  /** Whether whoever counts in the series `own` takes its numbers, or took them, from `series`. */
  protected countsIn(series: string, own: string): boolean {
    return own === series || countedTogether(this.of.registry(), own).includes(series);
  }

  protected follow(onTrouble: (error: unknown) => void): OpenNumbers {
    return new OpenNumbers({ log: this.of.log, aside: this.of.aside }, this.of.district, onTrouble);
  }

  protected settle(open: readonly OpenNumber[]): Promise<number> {
    return this.numbers.settle(open, (one) => this.isUsed(one));
  }
}
