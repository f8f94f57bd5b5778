/**
 * How far a group has come: below the lowest event nobody has finished. What was finished out of
 * order above it is done again after a crash; nothing is ever skipped.
 */
export class Progress {
  /** Unfinished keys in their order, each with the one before it. */
  private readonly unfinished = new Map<number, number | undefined>();
  private finished = 0;
  private seen: number | undefined;

  /** Key of the newest event that was seen. */
  get lastSeen(): number | undefined {
    return this.seen;
  }

  /** Events finished since the last mark. */
  get sinceMark(): number {
    return this.finished;
  }

  /** Key up to which everything is finished; nothing when not even the first is. */
  get done(): number | undefined {
    for (const before of this.unfinished.values()) return before;
    return this.seen;
  }

  start(key: number): void {
    this.unfinished.set(key, this.seen);
    this.seen = key;
  }

  finish(key: number): void {
    if (this.unfinished.delete(key)) this.finished += 1;
  }

  /** Nothing up to here concerned the group. */
  pass(key: number): void {
    if (this.unfinished.size === 0) this.seen = key;
  }

  mark(): void {
    this.finished = 0;
  }
}
