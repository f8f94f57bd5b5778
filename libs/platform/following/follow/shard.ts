import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#domain/kernel';
import type { StoredEvent } from '#platform/log';
import type { DataSource } from 'typeorm';
import { type CheckpointId, OwnershipLost, readCheckpoint } from '../place/checkpoints.js';
import { IdleMoves } from '../place/idle-moves.js';
import { type Batch, type BatchLimits, Inbox, usualBatch } from './inbox.js';
import { LagMeter } from './lag-meter.js';
import type { Lease } from './lease.js';
import type { LogReader } from './log-reader.js';
import { Poisoned, type PoisonRow } from './poison.js';
import { within } from '../place/slices.js';

/** What a shard does with its batches. */
export type Job = Readonly<{
  /** Answers the event that blocks the shard standing there, if one does. */
  begin: (at: Position | undefined) => Promise<PoisonRow | undefined>;
  /**
   * Works on a batch from `floor` on; answers where it has moved the checkpoint, which is `floor`
   * still when there was nothing to do.
   */
  apply: (batch: Batch, floor: Position | undefined) => Promise<Position | undefined>;
  block: (poisoned: Poisoned) => Promise<void>;
  parked: ReadonlySet<string>;
  /** Whether it does anything with such an event; with each where it does not say. */
  wants?: (event: Pick<StoredEvent, 'type' | 'id'>) => boolean;
  release: (at: Position) => Promise<void>;
}>;

/** Pauses of a shard, in milliseconds. */
export type Pace = Readonly<{
  batch: BatchLimits;
  /**
   * How soon after a live batch the next may begin: while events keep coming, those of some
   * milliseconds are one transaction, not one each. The first after a pause never waits.
   */
  gatherMs: number;
  /** How long a position without events of its own may wait to be recorded. */
  idleMs: number;
  /** How often operators' decisions are looked for, and the lease while another worker holds it. */
  pollMs: number;
  leaseMs: number;
  backOffMs: readonly [first: number, longest: number];
}>;

export const usualPace: Pace = {
  batch: usualBatch,
  gatherMs: 40,
  idleMs: 250,
  pollMs: 1_000,
  leaseMs: 10_000,
  backOffMs: [50, 10_000],
};

export type ShardStatus = 'standby' | 'running' | 'blocked' | 'failing' | 'stopped';

/** All that a shard stands on. */
export type ShardParts = Readonly<{
  id: CheckpointId;
  prefixes: readonly string[];
  job: Job;
  lease: Lease;
  reader: LogReader;
  readModels: DataSource;
  pace: Pace;
  onBatch?: (events: number, seconds: number) => void;
}>;

/**
 * One owner at a time reads one range of slices, batch by batch. It keeps coming back: after a
 * fault with ever longer pauses, after losing its place when the lease is free again, after poison
 * when an operator has decided.
 */
export class Shard {
  status: ShardStatus = 'standby';
  position: Position | undefined;
  /** Milliseconds since 1970 when the position last moved. */
  movedAt = Date.now();
  lastError: string | null = null;
  events = 0;
  private inbox: Inbox | undefined;
  private inHand: Batch['events'] = [];
  /** Creation of the event it failed at or stands before, until it is past it. */
  private left: string | undefined;
  private readonly lag = new LagMeter();
  private readonly idle: IdleMoves;
  private readonly ending = new AbortController();
  private loop: Promise<void> | undefined;
  private backOff: number;

  constructor(readonly parts: ShardParts) {
    [this.backOff] = parts.pace.backOffMs;
    this.idle = IdleMoves.of(parts.readModels, parts.pace.gatherMs);
  }

  start(): void {
    this.loop ??= this.run();
  }

  /** Finishes the batch at hand, gives the lease back and ends. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.inbox?.close();
    await this.loop;
    await this.parts.lease.release().catch(() => undefined);
    this.status = 'stopped';
  }

  /**
   * Creation time of the oldest event that was read and not yet folded, also while it rests before
   * trying again.
   */
  oldestWaiting(): string | undefined {
    return this.left ?? this.inHand[0]?.created ?? this.inbox?.oldest();
  }

  /** How many events were read and are not yet folded. */
  waiting(): number {
    return this.inHand.length + (this.inbox?.size() ?? 0);
  }

  /**
   * By how many milliseconds live rows are late; 0 while history is read, which nobody waits for.
   */
  lagMs(): number {
    if (this.status !== 'running' || !this.inbox?.isLive()) return 0;
    return this.lag.lagMs(this.inbox.oldest());
  }

  private async run(): Promise<void> {
    while (!this.ending.signal.aborted) {
      try {
        if (await this.parts.lease.take()) await this.own();
        else await this.standBy();
      } catch (error) {
        await this.recover(error);
      }
    }
  }

  /** Works as owner until it is stopped, blocked, or fails. */
  private async own(): Promise<void> {
    const { parts } = this;
    const at = await readCheckpoint(parts.readModels, parts.id);
    this.moved(at);
    if (await parts.job.begin(at)) return this.rest('blocked', parts.pace.pollMs);
    this.status = 'running';
    const inbox = new Inbox(this.wanted(), at, parts.pace.batch);
    this.inbox = inbox;
    if (this.ending.signal.aborted) inbox.close();
    const leave = parts.reader.follow(inbox);
    const renewal = setInterval(() => void this.renew(inbox), parts.pace.leaseMs / 3);
    try {
      await this.follow(inbox);
    } finally {
      clearInterval(renewal);
      leave();
      this.left = this.oldestWaiting();
      inbox.close();
      this.inbox = undefined;
      this.inHand = [];
      this.lag.dropped();
    }
  }

  /** Events of its streams in its slices, as far as its job does anything with them. */
  private wanted(): ConstructorParameters<typeof Inbox>[0] {
    const { id, prefixes, job } = this.parts;
    const accepts = (event: Pick<StoredEvent, 'stream' | 'type' | 'id'>): boolean =>
      within(id.slices, event.stream) && (job.wants?.(event) ?? true);
    return { prefixes, accepts };
  }

  private async follow(inbox: Inbox): Promise<void> {
    const { pace, job } = this.parts;
    let asked = Date.now();
    while (!inbox.isClosed()) {
      const batch = await inbox.take(pace.idleMs);
      if (batch) await this.gathered(inbox, batch);
      else if (inbox.hasAll()) this.allIsWell();
      if (job.parked.size > 0 && this.position && Date.now() - asked >= pace.pollMs) {
        asked = Date.now();
        await job.release(this.position);
      }
    }
  }

  /** Works on a batch, and lets the next one gather while the log is followed live. */
  private async gathered(inbox: Inbox, batch: Batch): Promise<void> {
    const { signal } = this.ending;
    const next = inbox.isLive()
      ? sleep(this.parts.pace.gatherMs, undefined, { signal })
      : undefined;
    await Promise.all([this.work(batch), next?.catch(() => undefined)]);
  }

  private async work(batch: Batch): Promise<void> {
    const started = performance.now();
    if (this.inbox?.isLive()) this.lag.began(batch.events[0]?.created);
    this.inHand = batch.events;
    const { job, id } = this.parts;
    const at = batch.events.length > 0 ? await job.apply(batch, this.position) : this.position;
    if (at !== batch.ceiling) await this.idle.move(id, at, batch.ceiling);
    this.lag.done();
    this.inHand = [];
    this.moved(batch.ceiling);
    this.events += batch.events.length;
    [this.backOff] = this.parts.pace.backOffMs;
    this.allIsWell();
    this.parts.onBatch?.(batch.events.length, (performance.now() - started) / 1_000);
  }

  private allIsWell(): void {
    this.lastError = null;
    this.left = undefined;
  }

  private moved(to: Position | undefined): void {
    this.position = to;
    this.movedAt = Date.now();
  }

  private async renew(inbox: Inbox): Promise<void> {
    // A database that does not answer says nothing about ownership; the checkpoint decides.
    const ours = await this.parts.lease.take().catch(() => true);
    if (!ours) inbox.close();
  }

  private async recover(fault: unknown): Promise<void> {
    this.lastError = String(fault);
    if (fault instanceof Poisoned) return this.block(fault);
    if (fault instanceof OwnershipLost) return this.giveUp();
    await this.rest('failing', this.backOff);
    this.backOff = Math.min(this.backOff * 2, this.parts.pace.backOffMs[1]);
  }

  private async block(poisoned: Poisoned): Promise<void> {
    this.status = 'blocked';
    await this.parts.job.block(poisoned).catch(() => undefined);
  }

  private async giveUp(): Promise<void> {
    await this.parts.lease.release().catch(() => undefined);
    await this.standBy();
  }

  /** What waits is the owner's to tell. */
  private async standBy(): Promise<void> {
    this.left = undefined;
    await this.rest('standby', this.parts.pace.pollMs);
  }

  private async rest(status: ShardStatus, ms: number): Promise<void> {
    this.status = status;
    await sleep(ms, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}
