import { once } from 'node:events';
import { statusOf } from './status.js';

/** What the node needs of a call it answers with a stream. */
type StreamingCall = Readonly<{
  write(message: Buffer, written?: () => void): boolean;
  end(): void;
  emit(event: 'error', error: Error): boolean;
  on(event: string, listener: () => void): unknown;
}> &
  NodeJS.EventEmitter;

/**
 * From this size on a message is waited for alone: the stream itself counts messages, sixteen of
 * them, not bytes.
 */
const LARGE_BYTES = 4096;

/**
 * The answering side of a stream: waits when the other side does not read, ends when it is gone.
 */
export class Outgoing {
  private readonly abort = new AbortController();
  private draining: Promise<void> | undefined;
  private failed = false;
  private readonly unwritten = new Set<() => void>();

  constructor(private readonly call: StreamingCall) {
    for (const event of ['cancelled', 'close', 'finish']) call.on(event, () => this.leave());
  }

  /** Aborted once nobody listens any more. */
  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get gone(): boolean {
    return this.abort.signal.aborted;
  }

  /** Sends a message. Whoever awaits the answer never has more than a few messages in memory. */
  send(message: Buffer): Promise<void> | undefined {
    if (this.gone) return undefined;
    if (message.length >= LARGE_BYTES) return this.written(message);
    return this.call.write(message) ? undefined : this.drained();
  }

  /** Runs the answer and ends the call with its outcome. */
  async run(answer: () => Promise<void>): Promise<void> {
    try {
      await answer();
      if (!this.gone) this.call.end();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Ends the call with an error, unless it has one already. */
  fail(error: unknown): void {
    if (this.failed || this.gone) return;
    this.failed = true;
    this.call.emit('error', statusOf(error));
  }

  private written(message: Buffer): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.unwritten.delete(done);
        resolve();
      };
      this.unwritten.add(done);
      this.call.write(message, done);
    });
  }

  private leave(): void {
    this.abort.abort();
    for (const done of this.unwritten) done();
  }

  private drained(): Promise<void> {
    this.draining ??= once(this.call, 'drain', { signal: this.signal })
      .catch(() => undefined)
      .then(() => {
        this.draining = undefined;
      });
    return this.draining;
  }
}
