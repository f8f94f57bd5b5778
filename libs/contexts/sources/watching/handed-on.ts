/** Readings as they were written: what came before them, and the newest of them, by their order. */
export type HandedOn<R> = Readonly<{
  after: string | undefined;
  newest: string;
  readings: readonly R[];
}>;

const most = 40;

/**
 * What was written a moment ago, for whoever goes through it（刚入库的数据）: it need not be read
 * again from the table. Only what follows at once on where the reader is counts; everything else
 * lies in the table.
 */
export class Handed<R> {
  private waiting: HandedOn<R>[] = [];

  /** Whoever does not keep up finds them in the table. */
  put(written: HandedOn<R>): void {
    if (this.waiting.length >= most) this.waiting = [];
    this.waiting.push(written);
  }

  /** The readings that follow on that place; nothing where only the table has them. */
  after(seq: string): HandedOn<R> | undefined {
    while (this.waiting[0] && BigInt(this.waiting[0].newest) <= BigInt(seq)) this.waiting.shift();
    return this.waiting[0]?.after === seq ? this.waiting.shift() : undefined;
  }
}
