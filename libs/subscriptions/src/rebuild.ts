import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, type EventLog, positionText, type StoredEvent } from '#libs/event-log';
import type { Position } from '#libs/kernel';
import { inTransaction } from '#libs/read-models';
import type { DataSource } from 'typeorm';
import {
  addBuild,
  type Build,
  buildsOf,
  createIndexes,
  lockProjection,
  tableOf,
} from './builds.js';
import { type CheckpointId, readCheckpoint } from './checkpoints.js';
import { type Comparison, compareWithControl } from './compare.js';
import { prefixOf } from './decode.js';
import type { Followed } from './followed.js';
import { Lease } from './lease.js';
import { Poisoned } from './poison.js';
import { ProjectionJob, type Step } from './projection-job.js';
import { ahead } from './read-ahead.js';
import { cut, type Slices, within } from './slices.js';
import { showBuild } from './switch-build.js';
import { ProgressBoard } from './progress-board.js';
import type { Progress } from './rebuild-progress.js';

/** What a rebuild stands on, and how hard it may work. */
export type RebuildParts = Readonly<{
  readModels: DataSource;
  log: EventLog;
  followed: Followed;
  owner: string;
  /** Into how many shards the runner cuts this projection; it must say the same. */
  shards?: number;
  /** At most so many events a second, so that the live shards keep their pace. */
  eventsPerSecond?: number;
  batch?: number;
  step?: (step: Step) => void;
}>;

const usualBatchSize = 5_000;
const leaseMs = 30_000;

/** Builds a table from the first event beside the live one. Killed and started again, it goes on where it was. */
export class Rebuild {
  private head: Position | undefined;
  private at: Position | undefined;
  /** Where it began or went on; nothing before it has looked. */
  private from: { position: Position | undefined } | undefined;
  private events = 0;
  private readonly startedAt = Date.now();
  private readonly board: ProgressBoard;

  private constructor(
    private readonly parts: RebuildParts,
    readonly build: Build,
  ) {
    this.board = new ProgressBoard(parts.readModels, parts.followed.name);
  }

  /** Goes on with the newest unfinished build of this version, or begins one. */
  static async begin(parts: RebuildParts): Promise<Rebuild> {
    return new Rebuild(parts, await unfinished(parts));
  }

  /** Folds until the end of the log is reached, then makes the indexes and folds what came meanwhile. */
  async run(signal?: AbortSignal): Promise<void> {
    await this.catchUp(signal);
    if (signal?.aborted) return;
    const { readModels, followed } = this.parts;
    await inTransaction(readModels, (client) =>
      createIndexes(client, readModels, followed, this.build.build),
    );
    await this.catchUp(signal);
    await this.board.tell(this.progress(), true);
  }

  /** Compares with a control fold at the position where the build stands. */
  compare(passes?: number): Promise<Comparison> {
    const { readModels, log, followed } = this.parts;
    if (!this.at) throw new Error('There is nothing to compare yet.');
    return compareWithControl({
      readModels,
      log,
      followed,
      build: this.build,
      at: this.at,
      ...(passes !== undefined && { passes }),
    });
  }

  /** Shows it to queries, once it has seen what the live one has seen; the live one stands still for that moment. */
  async show(): Promise<void> {
    const { readModels, followed, step } = this.parts;
    const { build } = this.build;
    await this.catchUp();
    const catchUp = () => this.catchUp();
    await showBuild({ readModels, followed, build, catchUp, ...(step && { step }) });
  }

  progress(): Progress {
    const seconds = (Date.now() - this.startedAt) / 1_000;
    const [at, from, head] = [this.at, this.from?.position, this.head].map((one) =>
      Number(one?.commit ?? 0),
    );
    const gone = at! - from!;
    return {
      build: this.build.build,
      position: this.at ? positionText(this.at) : null,
      head: this.head ? positionText(this.head) : null,
      events: this.events,
      rate: seconds > 0 ? this.events / seconds : 0,
      secondsLeft: gone > 0 ? (seconds * Math.max(0, head! - at!)) / gone : null,
    };
  }

  private async catchUp(signal?: AbortSignal): Promise<void> {
    this.head = await this.parts.log.head();
    const { head } = this;
    if (!head) return;
    const shards = cut(this.parts.shards ?? 1);
    await Promise.all(shards.map((slices) => this.fold(slices, head, signal)));
  }

  private async fold(slices: Slices, target: Position, signal?: AbortSignal): Promise<void> {
    const { readModels, followed, owner } = this.parts;
    const id = { name: followed.name, build: this.build.build, slices };
    const lease = new Lease(readModels, `${id.name} ${id.build} ${slices.from}`, owner, leaseMs);
    if (!(await lease.take())) throw new Error(`${id.name} is being rebuilt by another worker.`);
    try {
      const floor = await readCheckpoint(readModels, id);
      this.from ??= { position: floor };
      if (floor && comparePositions(floor, target) >= 0) this.at = floor;
      else await this.foldFrom({ id, floor, target, lease, signal });
    } finally {
      await lease.release().catch(() => undefined);
    }
  }

  private async foldFrom({ id, floor: from, target, lease, signal }: Stretch): Promise<void> {
    const { readModels, log, followed, step } = this.parts;
    const table = tableOf(readModels, followed, id.build);
    const parts = { readModels, log, followed, table, id, rebuild: true };
    const job = new ProjectionJob({ ...parts, onPoison: 'stop', ...(step && { step }) });
    if (await job.begin(from)) throw new StandsBeforePoison(id.name);
    let floor = from;
    try {
      for await (const batch of ahead(this.batches(id.slices, floor, target))) {
        if (signal?.aborted) return;
        await job.apply(batch, floor);
        floor = batch.ceiling;
        await this.advance(batch.events.length, floor, lease);
      }
    } catch (error) {
      if (error instanceof Poisoned) await job.block(error);
      throw error;
    }
  }

  private async advance(events: number, to: Position, lease: Lease): Promise<void> {
    this.at = to;
    this.events += events;
    await lease.take();
    await this.board.tell(this.progress());
    const { eventsPerSecond } = this.parts;
    if (!eventsPerSecond) return;
    const ahead = (this.events / eventsPerSecond) * 1_000 - (Date.now() - this.startedAt);
    if (ahead > 0) await sleep(ahead);
  }

  private async *batches(slices: Slices, after: Position | undefined, target: Position) {
    const { log, followed, batch = usualBatchSize } = this.parts;
    const options = { ...(after && { after }), prefixes: followed.kinds.map(prefixOf) };
    let events: StoredEvent[] = [];
    for await (const event of log.readAll(options)) {
      if (comparePositions(event.position, target) > 0) break;
      if (within(slices, event.stream)) events.push(event);
      if (events.length < batch) continue;
      yield { events, ceiling: event.position };
      events = [];
    }
    yield { events, ceiling: target };
  }
}

/** The build cannot go on before an operator has decided about an event. */
export class StandsBeforePoison extends Error {
  constructor(projection: string) {
    super(`${projection} stands before an event that could not be folded.`);
    this.name = 'StandsBeforePoison';
  }
}

type Stretch = Readonly<{
  id: CheckpointId;
  floor: Position | undefined;
  target: Position;
  lease: Lease;
  signal: AbortSignal | undefined;
}>;

/** The newest unfinished build of this version; a new one knows what operators decided to skip. */
const unfinished = ({ readModels, followed }: RebuildParts): Promise<Build> =>
  inTransaction(readModels, async (client) => {
    await lockProjection(client, followed.name);
    const builds = await buildsOf(client, followed.name);
    const found = builds.find(
      ({ status, version }) => status === 'building' && version === followed.version,
    );
    if (found) return found;
    const build = await addBuild({ readModels, client, followed, status: 'building' });
    const live = builds.find(({ status }) => status === 'live');
    await client.query(
      `INSERT INTO platform.poison (projection, build, event_id, key, stream, revision, type, commit, prepare,
          error, status, by_whom, why)
        SELECT projection, $2, event_id, key, stream, revision, type, commit, prepare, error, 'skip', by_whom, why
        FROM platform.poison WHERE projection = $1 AND build = $3 AND status = 'skipped'`,
      [followed.name, build.build, live?.build ?? 0],
    );
    return build;
  });
