import type { Message } from './message.js';

/** One connected consumer of a group, as the gRPC layer presents it. */
export type Connection = Readonly<{
  from: string;
  username: string;
  name: string;
  /** How many events it takes unanswered. */
  slots: number;
  send(message: Message): void;
  /** Ends the call because the group was changed or deleted. */
  drop(): void;
}>;

type InFlight = Readonly<{ message: Message; sentAt: number }>;

const MEASURED = 1000;

/** A consumer and what it has not answered yet. */
export class Consumer {
  private readonly inFlight = new Map<string, InFlight>();
  readonly timesMs: number[] = [];
  readonly since = Date.now();
  total = 0;

  constructor(readonly connection: Connection) {}

  get free(): number {
    return this.connection.slots - this.inFlight.size;
  }

  get pending(): number {
    return this.inFlight.size;
  }

  give(message: Message): void {
    this.inFlight.set(message.id, { message, sentAt: Date.now() });
    this.total += 1;
    this.connection.send(message);
  }

  /** Takes back what was answered; nothing when it was not out (any more). */
  settle(id: string): Message | undefined {
    const out = this.inFlight.get(id);
    if (!out) return undefined;
    this.inFlight.delete(id);
    // A millisecond that was begun counts.
    this.timesMs.push(Math.max(1, Date.now() - out.sentAt));
    if (this.timesMs.length > MEASURED) this.timesMs.shift();
    return out.message;
  }

  /** Takes back what has waited longer than this. */
  expired(timeoutMs: number): Message[] {
    const limit = Date.now() - timeoutMs;
    const late = [...this.inFlight.values()].filter(({ sentAt }) => sentAt <= limit);
    for (const { message } of late) this.inFlight.delete(message.id);
    return late.map(({ message }) => message);
  }

  /** Takes everything back. */
  abandon(): Message[] {
    const left = [...this.inFlight.values()].map(({ message }) => message);
    this.inFlight.clear();
    return left;
  }
}
