/** How long a figure counts as that of now. */
const recentMs = 1_000;
/** The quickest event of the last one or two of these is what nothing can be quicker than. */
const windowMs = 30_000;

/**
 * How long live events of one shard take from their creation to their row, on top of the quickest
 * of the last minute. What is the same for every event, such as another machine's clock that is
 * ahead, falls out.
 */
export class LagMeter {
  private inHand: number | undefined;
  private last = { lag: 0, at: -Infinity };
  private quickest = Infinity;
  private quickestBefore = Infinity;
  private windowSince = -Infinity;

  constructor(private readonly now: () => number = Date.now) {}

  /**
   * A live batch is being folded; `created`: of its oldest event. Nothing when the batch only moves
   * the position.
   */
  began(created: string | undefined): void {
    this.inHand = created === undefined ? undefined : Date.parse(created);
  }

  /** Its rows are committed. */
  done(): void {
    if (this.inHand === undefined) return;
    const now = this.now();
    const took = now - this.inHand;
    this.inHand = undefined;
    if (now - this.windowSince > windowMs) {
      this.quickestBefore = this.quickest;
      this.quickest = Infinity;
      this.windowSince = now;
    }
    this.quickest = Math.min(this.quickest, took);
    this.last = { lag: took - this.floor(), at: now };
  }

  /** It failed, or the shard is not ours any more. */
  dropped(): void {
    this.inHand = undefined;
  }

  /**
   * Milliseconds by which rows are late now. `waiting`: creation of the oldest live event not yet
   * in hand.
   */
  lagMs(waiting: string | undefined): number {
    const now = this.now();
    const oldest = this.inHand ?? (waiting === undefined ? undefined : Date.parse(waiting));
    const floor = this.floor();
    const open = oldest === undefined || floor === Infinity ? 0 : now - oldest - floor;
    const closed = now - this.last.at <= recentMs ? this.last.lag : 0;
    return Math.max(0, open, closed);
  }

  private floor(): number {
    return Math.min(this.quickest, this.quickestBefore);
  }
}
