import { join } from 'node:path';
import type { Mutant } from './changes.js';
import type { Houses } from './house.js';
import { placeOf, type Tried } from './report.js';
import { Imports, Reach } from './specs.js';
import { Thread } from './thread.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** A copy of the house in which mistakes are planted one at a time, and the specs that see them. */
export class Trying {
  private readonly thread = new Thread();

  private constructor(
    readonly houses: Houses,
    private readonly reach: Reach,
  ) {}

  /**
   * Runs the specs once with nothing wrong, to know which of them run what. One that fails as it is
   * says nothing about mistakes. A house without a mistake must pass, in a folder of its own and in
   * another order; otherwise nothing that is said here is true, and this ends.
   */
  static async over(houses: Houses, specs: readonly string[], file: string): Promise<Trying> {
    const reach = new Reach(new Imports(houses.first));
    const first = new Thread();
    await first.run({ house: houses.first, specs, toTheEnd: true }, (ran) => {
      if (ran.failed === undefined) reach.add(ran);
      else say(`left out, it fails as it is 未变先败: ${ran.spec} (${ran.failed})`);
    });
    first.end();
    say(`${reach.all.length} specs, ${Math.round(reach.ms)} ms`);
    const trying = new Trying(houses, reach);
    await trying.control(file);
    return trying;
  }

  /** Plants one mistake and says which spec saw it first, if one did. */
  async tryOut(mutant: Mutant): Promise<Tried> {
    const startedAt = performance.now();
    const text = this.houses.textOf(mutant.file);
    const wrong = text.slice(0, mutant.start) + mutant.becomes + text.slice(mutant.end);
    const by = await this.failing(mutant.file, wrong, this.reach.of(mutant));
    const ms = Math.round(performance.now() - startedAt);
    return { ...mutant, place: placeOf(mutant, this.houses.first), by, ms };
  }

  end(): void {
    this.thread.end();
    this.houses.remove();
  }

  private async control(file: string): Promise<void> {
    const by = await this.failing(file, this.houses.textOf(file), this.reach.all.toReversed());
    if (by === undefined) return say('without a mistake nothing fails 无错则全部通过');
    say(`A house without a mistake fails（无错亦败）: ${by}`);
    process.exit(1);
  }

  private failing(file: string, text: string, specs: readonly string[]) {
    return this.houses.with({ file, text }, (house) =>
      this.thread.run({ house, specs, toTheEnd: false }),
    );
  }
}

/** Where the compiled files of a copy of the house stand. */
export const distOf = (houses: Houses): string => join(houses.first, 'dist');
