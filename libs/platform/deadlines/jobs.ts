import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend, type JobsOptions, type Processor, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

/**
 * One alarm to set: rings once, about so many milliseconds from now. Setting it twice is setting it
 * once.
 */
export type Job = Readonly<{ id: string; delayMs: number }>;

/** An alarm clock that may forget: whatever it loses is rung by the sweeper. */
export abstract class Jobs {
  abstract start(ring: (id: string) => Promise<void>): Promise<void>;
  abstract set(jobs: readonly Job[]): Promise<void>;
  /**
   * Whether the alarm clock is there. It may not answer at all: whoever asks waits no longer than
   * he likes.
   */
  abstract answers(): Promise<void>;
  abstract stop(): Promise<void>;
}

/** Where BullMQ keeps its jobs: in PostgreSQL unless Redis is configured. */
export type JobStore =
  Readonly<{ kind: 'postgres'; url: string }> | Readonly<{ kind: 'redis'; url: string }>;

/** How long starting and stopping wait for a store of jobs that is away. */
const patienceMs = 3_000;
const pause = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });
const queueName = 'deadlines';
const settings = { concurrency: 10, runRetryDelay: 1_000, stalledInterval: 10_000 } as const;

/** What the two kinds of queue and worker have in common. */
type Closable = {
  on: (event: 'error', told: () => void) => unknown;
  waitUntilReady: () => Promise<unknown>;
  close: () => Promise<void>;
};
type AnyQueue = Closable &
  Readonly<{
    addBulk: (jobs: readonly BulkJob[]) => Promise<unknown>;
    count: () => Promise<unknown>;
  }>;
type BulkJob = { name: string; data: JobData; opts: JobsOptions };

/** BullMQ. A job is only an alarm: what it does is looked up when it rings. */
export class BullJobs extends Jobs {
  private queue: AnyQueue | undefined;
  private worker: Closable | undefined;
  private redis: readonly Redis[] = [];

  constructor(private readonly store: JobStore) {
    super();
  }

  override async start(ring: (id: string) => Promise<void>): Promise<void> {
    const process: Process = async ({ data }) => ring(data.id);
    if (this.store.kind === 'postgres') this.onPostgres(this.store.url, process);
    else this.onRedis(this.store.url, process);
    // The sweeper covers a store that is away; without a listener Node would end the process.
    this.queue!.on('error', () => undefined);
    this.worker!.on('error', () => undefined);
    // A clock of the law does not wait for an alarm clock: one that is away at the start comes when
    // it is there.
    const ready = Promise.all([this.queue!.waitUntilReady(), this.worker!.waitUntilReady()]);
    await Promise.race([ready.catch(() => undefined), pause(patienceMs)]);
  }

  override async set(jobs: readonly Job[]): Promise<void> {
    await this.queue?.addBulk(
      jobs.map(({ id, delayMs }) => ({
        name: 'ring',
        data: { id },
        opts: {
          jobId: `ring-${id}`,
          delay: Math.max(0, delayMs),
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
  }

  override async answers(): Promise<void> {
    await this.queue?.count();
  }

  override async stop(): Promise<void> {
    const closed = Promise.all([this.worker?.close(), this.queue?.close()]);
    await Promise.race([closed.catch(() => undefined), pause(patienceMs)]);
    for (const connection of this.redis) connection.disconnect();
  }

  private onPostgres(connectionString: string, process: Process): void {
    const connection = { connectionString, schema: 'bullmq', migrate: true };
    const queue = new Queue(queueName, { connection }, createPostgresBackend);
    const options = { connection, ...settings };
    const worker = new Worker(queueName, process, options, createPostgresBackend);
    this.queue = queue as unknown as AnyQueue;
    this.worker = worker;
  }

  private onRedis(url: string, process: Process): void {
    const connect = () => {
      const connection = new Redis(url, { maxRetriesPerRequest: null });
      // One that is away is told by health, not by a line for each attempt.
      connection.on('error', () => undefined);
      return connection;
    };
    this.redis = [connect(), connect()];
    this.queue = new Queue(queueName, { connection: this.redis[0]! }) as unknown as AnyQueue;
    const options = { connection: this.redis[1]!, ...settings };
    this.worker = new Worker(queueName, process, options);
  }
}

type JobData = { id: string };
type Process = Processor<JobData, void>;
