/** Longer than any statement that makes a key may last, in milliseconds. */
const awaitedMs = 10_000;
/** How far before the first change that it saw one may still be under way. */
const underWay = 200n;

/**
 * Which changes of the key store a process knows. They are numbered before they are stored, so that
 * a later one may be there first: what is missing between them is asked for again, until whoever
 * had that number cannot be storing it any more.
 */
export class Changes {
  seen = 0n;
  private readonly gaps = new Map<bigint, number>();

  constructor(private readonly now: () => number = Date.now) {}

  saw(change: bigint): void {
    this.gaps.delete(change);
    if (change <= this.seen) return;
    const first = this.seen + 1n > change - underWay ? this.seen + 1n : change - underWay;
    for (let one = first; one < change; one += 1n) this.gaps.set(one, this.now());
    this.seen = change;
  }

  /** Numbers passed over a short while ago. */
  missing(): readonly string[] {
    const before = this.now() - awaitedMs;
    for (const [change, since] of this.gaps) if (since < before) this.gaps.delete(change);
    return [...this.gaps.keys()].map(String);
  }
}
