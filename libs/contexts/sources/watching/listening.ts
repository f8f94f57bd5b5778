/** A stretch in which nobody listened: until when, and how long it was. */
type Break = Readonly<{ until: number; ms: number }>;

/**
 * Since when readings have been listened to without a break（连续监听起点）. A program that stood
 * still, or had no table to read from, or was busy with what came before, heard nobody: that a
 * point said nothing then is no news of the point. A break shorter than half the silence that is an
 * alarm makes no difference to it.
 */
export class Listening {
  /** The newest last; each longer than those after it. */
  private breaks: Break[];
  private lookedAt: number;

  constructor(begunAt: number) {
    this.breaks = [{ until: begunAt, ms: Infinity }];
    this.lookedAt = begunAt;
  }

  /** Everything that came by now has been gone through. */
  look(now: number): void {
    const ms = now - this.lookedAt;
    this.lookedAt = now;
    const longer = this.breaks.findLastIndex((one) => one.ms > ms);
    this.breaks = [...this.breaks.slice(0, longer + 1), { until: now, ms }];
  }

  /** Since when silence of that length would have been heard. */
  since(silenceMs: number): number {
    return this.breaks.findLast(({ ms }) => ms >= silenceMs / 2)?.until ?? this.lookedAt;
  }
}
