import { Gauge, register } from 'prom-client';
import { StoreUnavailable } from '../store-errors.js';

/**
 * A server takes 100 calls at a time on one connection and lets the next wait without a word.
 * Subscriptions and appends need some of them, so reads keep below that.
 */
export const readsAtOnce = 80;

type Waiting = Readonly<{ begin: () => void; late: NodeJS.Timeout }>;

/**
 * The reads of a process: so many at once, the others in turn, and nobody for longer than the
 * deadline says.
 */
export class OpenReads {
  private open = 0;
  private readonly queue = new Set<Waiting>();

  constructor(private readonly most = readsAtOnce) {}

  get count(): number {
    return this.open;
  }

  get waiting(): number {
    return this.queue.size;
  }

  /**
   * Resolves when there is room; answers how to leave. Rejects with `StoreUnavailable` when there
   * was none in time.
   */
  async enter(withinMs: number): Promise<() => void> {
    if (this.open >= this.most) await this.turn(withinMs);
    else this.open += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.leave();
    };
  }

  private turn(withinMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.queue.delete(waiting);
        const many = `${this.most} reads of the event store are open, none has ended in time`;
        reject(new StoreUnavailable('deadline-exceeded', many));
      }, withinMs);
      const waiting: Waiting = { begin: resolve, late };
      this.queue.add(waiting);
    });
  }

  /** Who waits takes the place over, so that nobody slips in between. */
  private leave(): void {
    const [next] = this.queue;
    if (!next) {
      this.open -= 1;
      return;
    }
    this.queue.delete(next);
    clearTimeout(next.late);
    next.begin();
  }
}

/** The reads of this process; it has one connection. */
export const ownReads = new OpenReads();

const gauges: readonly (readonly [name: string, help: string, of: () => number])[] = [
  ['event_store_open_reads', 'Reads of the event store that are open', () => ownReads.count],
  ['event_store_waiting_reads', 'Reads that wait for room', () => ownReads.waiting],
];
for (const [name, help, of] of gauges)
  register.registerMetric(
    new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(of());
      },
    }),
  );
