import { followAll } from '../log/following/follow-all.js';
import { followStream } from '../log/following/follow-stream.js';
import type { Follower } from '../log/following/follower.js';
import { resolve } from '../log/links.js';
import { LINK, type LogRecord } from '../stream/record.js';
import { BookKeeping, type GroupParts } from './book-keeping.js';
import { chooseConsumer } from './choose-consumer.js';
import { type Connection, Consumer } from './consumer.js';
import { ALL, type GroupConfig } from './group-config.js';
import { oneMoreTry, type Message } from './message.js';
import { Progress } from './progress.js';
import { Waiting } from './waiting.js';

export type NackAction = 'unknown' | 'park' | 'retry' | 'skip' | 'stop';

const TICK_MS = 50;

/**
 * Competing consumers over a stream or the whole log: every event to one of them, again to another
 * one when it is not acknowledged, aside when it fails too often. At least once, also over a crash
 * of the node.
 */
export class Group {
  readonly waiting = new Waiting();
  readonly progress = new Progress();
  readonly books: BookKeeping;
  consumers: readonly Consumer[] = [];
  checkpointed: number | undefined;
  total = 0;
  /** Whether it has seen everything that was there when it began. */
  isLive = false;
  private readonly abort = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private isReplaying = false;
  private turn = 0;
  private markedAt = Date.now();
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: GroupParts,
    readonly config: GroupConfig,
  ) {
    this.books = new BookKeeping(parts, config);
    this.timer = setInterval(() => this.tick(), TICK_MS).unref();
  }

  /** Begins to follow, after the checkpoint where there is one. */
  async start(): Promise<void> {
    this.checkpointed = await this.books.checkpoint();
    void this.follow(this.checkpointed ?? this.config.after);
  }

  /** Lets go of consumers and log; what was finished is on record. */
  async stop(): Promise<void> {
    this.abort.abort();
    clearInterval(this.timer);
    for (const { connection } of this.consumers) connection.drop();
    this.consumers = [];
    this.save();
    await this.saving;
  }

  get isFull(): boolean {
    const { maxSubscriberCount } = this.config.settings;
    return maxSubscriberCount > 0 && this.consumers.length >= maxSubscriberCount;
  }

  join(connection: Connection): Consumer {
    const consumer = new Consumer(connection);
    this.consumers = [...this.consumers, consumer];
    this.dispatch();
    return consumer;
  }

  /** Gives what the consumer leaves unanswered to the others. */
  leave(consumer: Consumer): void {
    this.consumers = this.consumers.filter((other) => other !== consumer);
    for (const message of consumer.abandon()) this.waiting.retry(oneMoreTry(message));
    this.dispatch();
  }

  ack(consumer: Consumer, ids: readonly string[]): void {
    for (const id of ids) {
      const message = this.settle(consumer, id);
      if (message) this.finish(message);
    }
    this.dispatch();
  }

  nack(
    consumer: Consumer,
    ids: readonly string[],
    reaction: { action: NackAction; reason: string },
  ): void {
    for (const id of ids) {
      const message = this.settle(consumer, id);
      if (!message) continue;
      if (reaction.action === 'skip' || reaction.action === 'stop') this.finish(message);
      else if (reaction.action === 'park')
        this.park(message, `Client explicitly NAK'ed message.\n${reaction.reason}`);
      else this.retry(message);
    }
    this.dispatch();
  }

  /**
   * Gives parked messages back to the consumers, those below this parked revision; once, however
   * often it is asked meanwhile.
   */
  async replayParked(stopAt: number): Promise<void> {
    if (this.isReplaying) return;
    this.isReplaying = true;
    try {
      for (const message of await this.books.unpark(stopAt)) this.waiting.replay(message);
    } finally {
      this.isReplaying = false;
    }
    this.dispatch();
  }

  private async follow(after: number): Promise<void> {
    const follower: Follower = {
      signal: this.abort.signal,
      // Its consumers have their own windows.
      dropAfter: 0,
      confirm: () => undefined,
      caughtUp: () => {
        this.isLive = true;
        return undefined;
      },
      checkpoint: (position) => {
        this.progress.pass(position);
        return undefined;
      },
      event: (record) => this.take(record),
    };
    const { stream, filter } = this.config;
    while (!this.abort.signal.aborted) {
      const start = this.progress.lastSeen ?? after;
      try {
        if (stream === ALL)
          await followAll(this.parts, follower, { start, filter: filter ?? undefined });
        else await followStream(this.parts, follower, { start, stream });
      } catch {
        // The database is away, or the stream is buried: neither ends the group.
        await new Promise((resolve) => setTimeout(resolve, 1000).unref());
      }
    }
  }

  private async take(record: LogRecord): Promise<void> {
    const { settings, stream } = this.config;
    const resolved =
      settings.resolveLinks && record.type === LINK
        ? await resolve(this.parts.reader, record)
        : { event: record, link: undefined };
    const key = stream === ALL ? record.position : record.revision;
    this.progress.start(key);
    this.waiting.add({ id: record.id, resolved, key, retries: 0, replayed: false });
    this.dispatch();
    await this.waiting.belowLimit(settings.historyBufferSize, this.abort.signal);
  }

  private dispatch(): void {
    if (this.consumers.length === 0) return;
    const choose = chooseConsumer[this.config.settings.strategy];
    this.waiting.hand((message) => {
      const consumer = choose(this.consumers, message, this.turn);
      if (!consumer) return this.consumers.some(({ free }) => free > 0) ? 'not-this' : 'nobody';
      this.turn = this.consumers.indexOf(consumer) + 1;
      this.total += 1;
      consumer.give(message);
      return 'given';
    });
  }

  /**
   * An answer counts whoever gives it: a late one is about an event that another consumer has by
   * now.
   */
  private settle(answering: Consumer, id: string): Message | undefined {
    for (const consumer of [answering, ...this.consumers]) {
      const message = consumer.settle(id);
      if (message) return message;
    }
    return undefined;
  }

  private retry(message: Message): void {
    const { maxRetryCount } = this.config.settings;
    if (message.retries >= maxRetryCount)
      this.park(message, `Reached retry count of ${maxRetryCount}`);
    else this.waiting.retry(oneMoreTry(message));
  }

  private park(message: Message, reason: string): void {
    void this.setAside(message, reason);
  }

  private async setAside(message: Message, reason: string): Promise<void> {
    try {
      await this.books.park(message, reason);
      this.finish(message);
    } catch {
      this.waiting.retry(message);
    }
  }

  private finish(message: Message): void {
    if (message.replayed) return;
    this.progress.finish(message.key);
    if (this.progress.sinceMark >= this.config.settings.maxCheckpointCount) this.save();
  }

  private tick(): void {
    const { messageTimeoutMs, minCheckpointCount, checkpointAfterMs } = this.config.settings;
    if (messageTimeoutMs > 0)
      for (const consumer of this.consumers)
        for (const message of consumer.expired(messageTimeoutMs)) this.retry(message);
    this.dispatch();
    const due = Date.now() - this.markedAt >= checkpointAfterMs;
    if (due && this.progress.sinceMark >= Math.max(1, minCheckpointCount)) this.save();
  }

  private save(): void {
    const { done } = this.progress;
    const before = this.checkpointed;
    if (done === undefined || (before !== undefined && done <= before)) return;
    this.progress.mark();
    this.markedAt = Date.now();
    this.checkpointed = done;
    this.saving = this.saveAfter(this.saving, done, before === undefined);
  }

  private async saveAfter(earlier: Promise<void>, key: number, isFirst: boolean): Promise<void> {
    await earlier;
    // One that could not be written is made good by the next; until then a crash repeats some
    // events.
    await this.books.saveCheckpoint(key, isFirst).catch(() => undefined);
  }
}
