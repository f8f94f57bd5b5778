import { once } from 'node:events';
import { statusOf } from './status.js';

/** What the node needs of a call it answers with a stream. */
type StreamingCall = Readonly<{
  write(message: Buffer): boolean;
  end(): void;
  emit(event: 'error', error: Error): boolean;
  on(event: string, listener: () => void): unknown;
}> &
  NodeJS.EventEmitter;

/** The answering side of a stream: waits when the other side does not read, ends when it is gone. */
export class Outgoing {
  private readonly abort = new AbortController();
  private draining: Promise<void> | undefined;
  private failed = false;

  constructor(private readonly call: StreamingCall) {
    for (const event of ['cancelled', 'close', 'finish']) call.on(event, () => this.abort.abort());
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
    if (this.gone || this.call.write(message)) return undefined;
    return this.drained();
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

  private drained(): Promise<void> {
    this.draining ??= once(this.call, 'drain', { signal: this.signal })
      .catch(() => undefined)
      .then(() => {
        this.draining = undefined;
      });
    return this.draining;
  }
}
