import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, WrongRevision } from '#platform/store';
import type { EncodedCase } from './encode-case.js';

const attemptsMax = 6;

/** Whether the case is on record now, or its id was taken by another case of the same file. */
export type Recording = 'recorded' | 'returned';

/**
 * Appends a whole case to its own stream, which must not exist yet; exactly the same case again is
 * one append. A store that does not answer is asked again, with pauses that grow, and then the
 * import stops where it can be resumed.
 */
export const appendCase = async (
  store: EventStore,
  { stream, parts }: EncodedCase,
): Promise<Recording> => {
  for (const { expected, chunks } of parts)
    if (!(await stubbornly(() => store.append(stream, { chunks }, expected)))) return 'returned';
  return 'recorded';
};

const stubbornly = async (append: () => Promise<unknown>): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      await append();
      return true;
    } catch (error) {
      if (error instanceof WrongRevision) return false;
      if (attempt === attemptsMax) throw error;
      await pause(50 * 2 ** attempt);
    }
};

/**
 * Runs tasks side by side, so many at a time, never two of one key; tells up to which number all
 * are done. The first error stops it.
 */
export class Lanes {
  /** Every task up to this number is done. */
  floor: number;
  private readonly doneAbove = new Set<number>();
  private readonly keys = new Set<string>();
  private running = 0;
  private failed: { error: unknown } | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly limit: number,
    from: number,
  ) {
    this.floor = from;
  }

  /** Starts a task as soon as there is room. Numbers follow on each other. */
  async run(number: number, key: string, task: () => Promise<void>): Promise<void> {
    await this.until(() => this.running < this.limit && !this.keys.has(key));
    this.running += 1;
    this.keys.add(key);
    void task()
      .then(() => this.done(number))
      .catch((error: unknown) => (this.failed ??= { error }))
      .finally(() => {
        this.running -= 1;
        this.keys.delete(key);
        this.wake();
      });
  }

  /** A number with nothing to do. */
  done(number: number): void {
    this.doneAbove.add(number);
    while (this.doneAbove.delete(this.floor + 1)) this.floor += 1;
  }

  /** Waits for all that was started. */
  async idle(): Promise<void> {
    await this.until(() => this.running === 0);
  }

  /** Waits until nothing runs any more, whether it failed or not. */
  async settled(): Promise<void> {
    while (this.running > 0) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.failed) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.failed) throw this.failed.error;
  }
}
