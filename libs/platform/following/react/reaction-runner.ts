import { randomUUID } from 'node:crypto';
import { decode, type EventLog, type StoredEvent } from '#platform/log';
import { type Event, type Position, type Reaction, type Recorded, Refusal } from '#domain/kernel';
import { dutyCategory } from '#domain/procedure';
import { withClient } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { type CheckpointId, moveCheckpoint } from '../place/checkpoints.js';
import { prefixOf } from '../fold/prefix-of.js';
import type { Dispatch, Dispatcher } from '../follow/dispatcher.js';
import { HealthWatch, type ProjectionHealth, usualLimits } from '../follow/health.js';
import type { Batch } from '../follow/inbox.js';
import { Lease } from '../follow/lease.js';
import type { LogReader } from '../follow/log-reader.js';
import type { AnyReaction, LookingReaction } from './looking-reaction.js';
import { owedAfterRefusal, type Owners } from './owed-after-refusal.js';
import { noteConsequence } from './consequences.js';
import { startAtHead } from './start-at-head.js';
import { isFollowed, whatFollows } from './what-follows.js';
import type { Metrics } from '../follow/metrics.js';
import { hold, openPoison, Poisoned, type PoisonRow } from '../follow/poison.js';
import { type Job, type Pace, Shard, usualPace } from '../follow/shard.js';
import { allSlices } from '../place/slices.js';

/** What reactions stand on. `reader` is that of the projections. */
export type ReactionParts = Readonly<{
  log: EventLog;
  readModels: DataSource;
  reader: LogReader;
  dispatcher: Dispatcher;
  pace?: Partial<Pace>;
  metrics?: Metrics;
  /** Who owes what is refused, where nobody in office acted. */
  owners?: Owners;
  owner?: string;
}>;

/** `start`: from the first event of the log; `now`: only what comes after the first deployment. */
export type ReactionOptions = Readonly<{ since?: 'start' | 'now' }>;

/**
 * Turns news into commands, at least once each and never from a rebuild: a reaction has one
 * checkpoint for all time. A refusal is an answer and ends the matter; any other error is sent
 * again until it is through.
 */
export class ReactionRunner {
  private readonly shards: Shard[] = [];

  private readonly watch: HealthWatch;

  constructor(private readonly parts: ReactionParts) {
    this.watch = new HealthWatch(parts.log, () => this.shards, usualLimits);
  }

  /** Starts to react. `run` once per reaction, in `<context>.worker.ts`. */
  async run<E extends Event>(
    reaction: Reaction<E> | LookingReaction<E>,
    options: ReactionOptions = {},
  ): Promise<void> {
    const { readModels, reader, log, metrics } = this.parts;
    const pace = { ...usualPace, ...this.parts.pace };
    const id = { name: reaction.name, build: 0, slices: allSlices };
    if (options.since === 'now') await startAtHead(readModels, log, id);
    const shard = new Shard({
      id,
      reader,
      readModels,
      pace,
      prefixes: [prefixOf(reaction.from)],
      job: new ReactionJob(this.parts, reaction, id),
      lease: new Lease(readModels, `reaction ${reaction.name}`, this.owner, pace.leaseMs),
      ...(metrics && { onBatch: metrics.batches(reaction.name) }),
    });
    this.shards.push(shard);
    shard.start();
    await this.watch.start();
  }

  /** How each reaction of this process is doing, in the same form as projections. */
  health(): readonly ProjectionHealth[] {
    return this.watch.health();
  }

  async stop(): Promise<void> {
    this.watch.stop();
    await Promise.all(this.shards.map((shard) => shard.stop()));
  }

  private readonly ownName = `worker-${randomUUID()}`;

  private get owner(): string {
    return this.parts.owner ?? this.ownName;
  }
}

class ReactionJob implements Job {
  readonly parked = new Set<string>();
  private skip = new Set<string>();

  constructor(
    private readonly parts: ReactionParts,
    private readonly reaction: AnyReaction,
    private readonly id: CheckpointId,
  ) {}

  /** What it has no rule for moves its place in the log now and then, not each time by itself. */
  wants = ({ type, id }: Pick<StoredEvent, 'type' | 'id'>): boolean =>
    isFollowed(this.reaction, { type }) || this.skip.has(id);

  async begin(): Promise<PoisonRow | undefined> {
    const open = await openPoison(this.parts.readModels, this.id);
    const skipped = open.filter(({ status }) => status === 'skip');
    this.skip = new Set(skipped.map(({ eventId }) => eventId));
    return open.find(({ status }) => status === 'blocking');
  }

  async apply({ events }: Batch, floor: Position | undefined): Promise<Position | undefined> {
    let at = floor;
    for (const event of events)
      if (await this.react(event)) {
        // Commands were sent: what comes after a crash need not send them again.
        await this.moveBeyond(event, at);
        at = event.position;
      }
    return at;
  }

  async block({ event, cause }: Poisoned): Promise<void> {
    await withClient(this.parts.readModels, (client) =>
      hold(client, this.id, 'blocking', [{ event, error: cause }]),
    );
  }

  release = (): Promise<void> => Promise.resolve();

  private async react(event: StoredEvent): Promise<boolean> {
    if (this.skip.has(event.id)) return true;
    if (!isFollowed(this.reaction, event)) return false;
    const cause = this.understood(event, () => decode(this.reaction.from, event));
    const { log } = this.parts;
    const asked = await this.understood(event, () => whatFollows(log, this.reaction, cause));
    for (const { command, ...how } of asked) await this.send(event, cause, command, how);
    return asked.length > 0;
  }

  private understood<T>(event: StoredEvent, reading: () => T): T {
    try {
      return reading();
    } catch (error) {
      throw new Poisoned(event, error);
    }
  }

  private async send(
    event: StoredEvent,
    cause: Recorded,
    command: Dispatch,
    { undoes, maybeNothing = false }: Readonly<{ undoes?: string; maybeNothing?: boolean }>,
  ): Promise<void> {
    const note = (refused?: Refusal) =>
      noteConsequence(this.parts.readModels, { cause, command, undoes, refused: refused?.code });
    try {
      await this.parts.dispatcher.send(command);
      await note();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (maybeNothing) return;
      await note(error);
      await this.refused(event, error);
      await this.owed(cause, command, error);
    }
  }

  /** Somebody has to settle what was refused; what cannot be owed is only seen by operators. */
  private async owed(cause: Recorded, command: Dispatch, error: Refusal): Promise<void> {
    if (command.category === dutyCategory) return;
    const owed = await owedAfterRefusal(cause, command, error, this.parts.owners);
    if (!owed) return;
    try {
      await this.parts.dispatcher.send(owed);
    } catch (again) {
      if (!(again instanceof Refusal)) throw again;
    }
  }

  /** A refusal stays visible, closed, and is owed by somebody. */
  private async refused(event: StoredEvent, error: Refusal): Promise<void> {
    await withClient(this.parts.readModels, async (client) => {
      const why = `${error.code}: ${error.message}`;
      await hold(client, this.id, 'blocking', [{ event, error: why }]);
      await close(this.parts.readModels, this.id, event.id);
    });
  }

  private async moveBeyond({ id, position }: StoredEvent, floor: Position | undefined) {
    await withClient(this.parts.readModels, (client) =>
      moveCheckpoint(client, this.id, { floor, ceiling: position }),
    );
    if (this.skip.delete(id)) await close(this.parts.readModels, this.id, id);
  }
}

const close = (readModels: DataSource, { name, build }: CheckpointId, eventId: string) =>
  readModels.query(
    `UPDATE platform.poison SET status = 'skipped', last_at = now()
      WHERE projection = $1 AND build = $2 AND event_id = $3`,
    [name, build, eventId],
  );
