import { type Failure, LogFailure } from '../log/failures.js';
import type { ProposedEvent } from '../log/record.js';
import type { Target } from '../wire/append-requests.js';
import { type Chunk, readChunk } from '../wire/batch-chunk.js';
import type { Writing } from './access.js';
import type { AppendLimits } from './append.js';
import { batchFailure, batchSuccess } from './batch-answers.js';
import type { Outgoing } from './outgoing.js';

/** An append that has not got all its chunks; one that failed only swallows what still comes. */
type Open = { readonly target: Target; events: ProposedEvent[]; bytes: number; failed: boolean };

/** The appends of one client's batch stream, many at a time, each answered exactly once. */
export class BatchAppends {
  private readonly open = new Map<string, Open>();
  private readonly pending = new Set<Promise<void>>();

  constructor(
    private readonly writer: Writing,
    private readonly limits: AppendLimits,
    private readonly out: Outgoing,
  ) {}

  /** Takes chunks until the client has no more, and answers what is still pending. */
  async run(messages: AsyncIterable<Buffer>): Promise<void> {
    for await (const message of messages) {
      this.take(readChunk(message, Date.now()));
      while (this.writer.isOverfull && !this.out.gone)
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await Promise.all(this.pending);
  }

  private take(chunk: Chunk): void {
    const append = this.open.get(chunk.id) ?? this.begin(chunk);
    if (!append) return;
    if (!append.failed) this.extend(append, chunk);
    if (!chunk.isFinal) return;
    this.open.delete(chunk.id);
    if (!append.failed) this.submit(chunk.id, append);
  }

  private begin({ id, target, failure }: Chunk): Open | undefined {
    if (!target) {
      const problem = failure ?? ({ kind: 'invalid', message: 'Options are missing' } as const);
      this.answer(batchFailure(id, '', problem));
      return undefined;
    }
    const append: Open = { target, events: [], bytes: 0, failed: false };
    this.open.set(id, append);
    return append;
  }

  private extend(append: Open, { id, events, failure }: Chunk): void {
    append.events.push(...events);
    for (const { data } of events) append.bytes += data.length;
    const problem = failure ?? this.problemOf(append);
    if (!problem) return;
    append.failed = true;
    append.events = [];
    this.answer(batchFailure(id, append.target.stream, problem));
  }

  private problemOf({ bytes, target }: Open): Failure | undefined {
    const limit = this.limits.maxAppendBytes;
    if (bytes > limit) return { kind: 'too-large', limit };
    return target.stream === '$all' ? { kind: 'access-denied' } : undefined;
  }

  private submit(id: string, { target, events }: Open): void {
    const { stream, expected, deadlineMs = Infinity } = target;
    const timeout = Math.min(deadlineMs - Date.now(), this.limits.commitTimeoutMs);
    const answer = this.writer
      .submit({ kind: 'append', stream, expected, events }, timeout)
      .then((place) => batchSuccess(id, stream, place))
      .catch((error: unknown) => this.failed(id, stream, error))
      .then((message) => this.answer(message));
    this.pending.add(answer);
    void answer.finally(() => this.pending.delete(answer));
  }

  private failed(id: string, stream: string, error: unknown): Buffer {
    const failure: Failure =
      error instanceof LogFailure
        ? error.failure
        : { kind: 'invalid', message: (error as Error).message };
    return batchFailure(id, stream, failure);
  }

  private answer(message: Buffer): void {
    void this.out.send(message);
  }
}
