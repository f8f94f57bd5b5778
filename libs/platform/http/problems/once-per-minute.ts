const everyMs = 60_000;

/**
 * Tells the log of a trouble that lasts: one line when it begins, then one a minute, never one for
 * each time it is met.
 */
export class OncePerMinute {
  private told = -Infinity;
  private times = 0;

  constructor(
    private readonly tell: (times: number, why: string) => void,
    private readonly now: () => number = Date.now,
  ) {}

  note(error: unknown): void {
    this.times += 1;
    if (this.now() - this.told < everyMs) return;
    this.told = this.now();
    this.tell(this.times, error instanceof Error ? error.message : String(error));
    this.times = 0;
  }
}
