import type { ClientReadableStream } from '@grpc/grpc-js';
import { StoreUnavailable } from '../store-errors.js';

const looks = 4;

/**
 * Notices a store that says nothing while somebody waits for it, and ends the call. One timer a
 * call: messages come by the thousand, and one for each would cost more than reading it.
 */
export class Patience {
  private since = Date.now();
  private isWaiting = true;
  private isLate = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly call: Pick<ClientReadableStream<Buffer>, 'cancel'>,
    private readonly ms: number,
  ) {
    this.timer = setInterval(() => this.look(), Math.ceil(ms / looks));
  }

  /** Something was said; nobody waits while it is taken. */
  heard(): void {
    this.isWaiting = false;
  }

  /** The next message is waited for. */
  waits(): void {
    this.since = Date.now();
    this.isWaiting = true;
  }

  over(): void {
    clearInterval(this.timer);
  }

  /** The error, or that nothing was said in time where that was the cause of it. */
  cause(error: unknown): unknown {
    return this.isLate
      ? new StoreUnavailable('deadline-exceeded', `The event store said nothing for ${this.ms} ms`)
      : error;
  }

  private look(): void {
    if (!this.isWaiting || Date.now() - this.since < this.ms) return;
    this.isLate = true;
    this.call.cancel();
  }
}
