import type { AllStreamSubscription, ResolvedEvent } from '@eventstore/db-client';
import type { LogMessage } from './event-log.js';

/** What may wait for the reader before the subscription is paused. */
const FULL = 512;

type Mark = Readonly<{ after: number; message: LogMessage }>;

/**
 * Puts what a subscription says into one ordered queue. The client reports checkpoints and caught-up as soon as it sees them,
 * while events before them still wait in its buffer; so a mark is held back until as many events have come out as lay in the
 * buffer when it was reported.
 */
export class OrderedMessages {
  private readonly queue: LogMessage[] = [];
  private readonly marks: Mark[] = [];
  private received = 0;
  private ended: { error?: Error } | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly subscription: AllStreamSubscription,
    private readonly toMessage: (resolved: ResolvedEvent) => LogMessage | undefined,
  ) {
    subscription.on('data', (resolved: ResolvedEvent) => this.take(resolved));
    subscription.on('caughtUp', () => this.mark({ kind: 'caught-up' }));
    subscription.on('error', (error: Error) => this.end(error));
    subscription.on('end', () => this.end(new Error('The event store ended the subscription')));
    subscription.on('close', () => this.end(new Error('The event store closed the subscription')));
  }

  /** Adds a message behind every event that the client has already taken from the wire. */
  mark(message: LogMessage): void {
    this.marks.push({ after: this.received + this.subscription.readableLength, message });
    this.release();
  }

  /** Ends the queue: with an error when the subscription broke, without when it was asked to. */
  end(error?: Error): void {
    this.ended ??= error ? { error } : {};
    this.wake();
  }

  /** Messages in their order, as fast as the reader takes them. Throws when the subscription broke. */
  async *messages(): AsyncGenerator<LogMessage, void> {
    for (;;) {
      const message = this.queue.shift();
      if (message) {
        if (this.subscription.isPaused() && this.queue.length < FULL / 2)
          this.subscription.resume();
        yield message;
        if (this.ended && !this.ended.error) return;
      } else if (this.ended) {
        if (this.ended.error) throw this.ended.error;
        return;
      } else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private take(resolved: ResolvedEvent): void {
    this.received += 1;
    const message = this.toMessage(resolved);
    if (message) this.queue.push(message);
    if (this.queue.length >= FULL) this.subscription.pause();
    this.release();
  }

  private release(): void {
    while (this.marks[0] && this.marks[0].after <= this.received)
      this.queue.push(this.marks.shift()!.message);
    this.wake();
  }
}
