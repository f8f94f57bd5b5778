import { type Failure, LogFailure } from '../../log/failures.js';
import type { ProposedEvent } from '../../stream/record.js';
import type { Target } from '../../wire/append-requests.js';
import { type Chunk, readChunk } from '../../wire/batch-chunk.js';
import type { Writing } from '../access.js';
import { type AppendLimits, bytesOf } from './append.js';
import { batchFailure, batchSuccess } from './batch-answers.js';
import type { Outgoing } from '../outgoing.js';

/** An append that has not got all its chunks. */
type Open = Readonly<{
  correlation: Buffer;
  target: Target;
  events: ProposedEvent[];
  endsAt: number;
}> & {
  bytes: number;
  /** Ends its waiting; nearly all appends are whole at once and need none. */
  timer?: NodeJS.Timeout;
};

/** The appends of one client's batch stream, many at a time, each answered exactly once. */
export class BatchAppends {
  private readonly open = new Map<string, Open>();
  private readonly pending = new Set<Promise<void>>();
  private idle: (() => void) | undefined;

  constructor(
    private readonly writer: Writing,
    private readonly limits: AppendLimits,
    private readonly out: Outgoing,
  ) {}

  /**
   * Takes chunks until the client has no more, and answers what is still pending or was never
   * finished.
   */
  async run(messages: AsyncIterable<Buffer>): Promise<void> {
    try {
      for await (const message of messages) {
        this.take(readChunk(message, Date.now()));
        while (this.writer.isOverfull && !this.out.gone)
          await new Promise((resolve) => setTimeout(resolve, 5));
      }
      if (this.open.size > 0) await new Promise<void>((resolve) => (this.idle = resolve));
      await Promise.all(this.pending);
    } finally {
      for (const { timer } of this.open.values()) clearTimeout(timer);
    }
  }

  /**
   * What belongs to no append, because it was answered already or never had options, is passed over
   * in silence.
   */
  private take(chunk: Chunk): void {
    const append = this.open.get(chunk.id) ?? this.begin(chunk);
    if (!append) return;
    append.events.push(...chunk.events);
    for (const event of chunk.events) append.bytes += bytesOf(event);
    const problem = chunk.failure ?? this.problemOf(append);
    if (problem) this.refuse(chunk.id, append, problem);
    else if (chunk.isFinal) this.submit(chunk.id, append);
    else append.timer ??= this.timing(chunk.id, append);
  }

  private timing(id: string, append: Open): NodeJS.Timeout {
    const timedOut = (): void => this.refuse(id, append, { kind: 'timeout' });
    return setTimeout(timedOut, append.endsAt - Date.now());
  }

  private begin({ id, correlation, target, failure }: Chunk): Open | undefined {
    if (id === '' || !target) {
      if (failure) this.answer(batchFailure(correlation, target?.stream ?? '', failure));
      return undefined;
    }
    const { deadlineMs = Infinity } = target;
    const endsAt = Math.min(deadlineMs, Date.now() + this.limits.commitTimeoutMs);
    const append: Open = { correlation, target, events: [], bytes: 0, endsAt };
    this.open.set(id, append);
    return append;
  }

  private problemOf({ bytes, target, endsAt }: Open): Failure | undefined {
    if (target.stream === '$all') return { kind: 'access-denied' };
    if (endsAt <= Date.now()) return { kind: 'timeout' };
    const limit = this.limits.maxAppendBytes;
    return bytes > limit ? { kind: 'too-large', limit } : undefined;
  }

  private refuse(id: string, append: Open, failure: Failure): void {
    this.close(id, append);
    this.answer(batchFailure(append.correlation, append.target.stream, failure));
  }

  private submit(id: string, append: Open): void {
    const { correlation, target, events, endsAt } = append;
    const { stream, expected } = target;
    const answer = this.writer
      .submit({ kind: 'append', stream, expected, events }, endsAt - Date.now())
      .then((place) => batchSuccess(correlation, stream, place))
      .catch((error: unknown) => this.failed(error, append))
      .then((message) => message && this.answer(message));
    this.pending.add(answer);
    void answer.finally(() => this.pending.delete(answer));
    this.close(id, append);
  }

  /** A node that goes ends the whole stream: what was under way is for the caller to ask about. */
  private failed(error: unknown, { correlation, target }: Open): Buffer | undefined {
    const failure = failureOf(error);
    if (failure.kind !== 'not-ready') return batchFailure(correlation, target.stream, failure);
    this.out.fail(error);
    return undefined;
  }

  private close(id: string, { timer }: Open): void {
    clearTimeout(timer);
    this.open.delete(id);
    if (this.open.size === 0) this.idle?.();
  }

  private answer(message: Buffer): void {
    void this.out.send(message);
  }
}

const failureOf = (error: unknown): Failure =>
  error instanceof LogFailure
    ? error.failure
    : { kind: 'invalid', message: (error as Error).message };
