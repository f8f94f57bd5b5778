import { comparePositions, type EventLog, positionText, type StoredEvent } from '#platform/log';
import type { Position } from '#domain/kernel';
import { inTransaction } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { Differs, noteFailure, StandsBeforePoison } from './build-failures.js';
import { type Build, createIndexes, tableOf } from './builds.js';
import { type CheckpointId, readCheckpoint } from '../place/checkpoints.js';
import { type Comparison, compareWithControl } from './compare.js';
import { prefixOf } from '../fold/prefix-of.js';
import type { Followed } from '../fold/followed.js';
import { Lease } from '../follow/lease.js';
import { Poisoned, rowOf } from '../follow/poison.js';
import { ProjectionJob, type Step } from '../fold/projection-job.js';
import { ahead } from '../follow/read-ahead.js';
import { recallSkips } from '../fold/recall-skips.js';
import { cut, type Slices, within } from '../place/slices.js';
import { showBuild } from './switch-build.js';
import { ProgressBoard } from './progress-board.js';
import { comparing, type Progress, secondsLeft } from './rebuild-progress.js';
import { Tempo, type TempoParts } from './tempo.js';
import { unfinished } from './unfinished.js';

/** What a rebuild stands on, and how hard it may work. */
export type RebuildParts = Readonly<{
  readModels: DataSource;
  log: EventLog;
  followed: Followed;
  owner: string;
  /** Into how many shards the runner cuts this projection; it must say the same. */
  shards?: number;
  /** At most so many events a second, however idle the rest is. */
  eventsPerSecond?: number;
  batch?: number;
  /** By how many milliseconds live rows are late now; the rebuild slows down while they are. */
  lagMs?: TempoParts['lagMs'];
  step?: (step: Step) => void;
}>;

const usualBatchSize = 5_000;
const leaseMs = 10_000;
/** Before the live table stands still for the switch, so few events should be missing. */
const nearly = 1_000;
const roundsToGetNear = 5;

/**
 * Builds a table from the first event beside the live one. Killed and started again, it goes on
 * where it was.
 */
export class Rebuild {
  private head: Position | undefined;
  private at: Position | undefined;
  /** Where it began or went on; nothing before it has looked. */
  private from: { position: Position | undefined } | undefined;
  private events = 0;
  private readonly startedAt = Date.now();
  private readonly board: ProgressBoard;
  private readonly tempo: Tempo;

  private constructor(
    private readonly parts: RebuildParts,
    readonly build: Build,
  ) {
    this.board = new ProgressBoard(parts.readModels, parts.followed.name);
    this.tempo = new Tempo(parts);
  }

  /** Goes on with the newest unfinished build of this version, or begins one. */
  static async begin(parts: RebuildParts): Promise<Rebuild> {
    return new Rebuild(parts, await unfinished(parts));
  }

  /** Goes on with that build and no other. */
  static of(parts: RebuildParts, build: Build): Rebuild {
    return new Rebuild(parts, build);
  }

  /** Does it while nobody else builds the same table; throws `HeldByAnother` when somebody does. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const { readModels, followed, owner } = this.parts;
    const what = `rebuild ${followed.name} ${this.build.build}`;
    return new Lease(readModels, what, owner, leaseMs).during(work);
  }

  /**
   * Folds until the end of the log is reached, then makes the indexes and folds what came
   * meanwhile.
   */
  async run(signal?: AbortSignal): Promise<void> {
    await this.catchUp(signal);
    if (signal?.aborted) return;
    const { readModels, followed } = this.parts;
    const { build } = this.build;
    await inTransaction(readModels, (client) => createIndexes(client, readModels, followed, build));
    // Shown without figures, the table would be read past its indexes until PostgreSQL comes round
    // to it.
    await readModels.query(`ANALYZE ${tableOf(readModels, followed, build).relation}`);
    await this.catchUp(signal);
    await this.board.tell(this.progress(), true);
  }

  /**
   * Compares with a control fold at the position where the build stands, at the same tempo. A build
   * that differs is marked: the next one begins anew. Throws the reason when aborted.
   */
  async compare(
    options: Readonly<{ passes?: number; signal?: AbortSignal | undefined }> = {},
  ): Promise<Comparison> {
    const { readModels, log, followed } = this.parts;
    const { build, tempo, at } = this;
    if (!at) throw new Error('There is nothing to compare yet.');
    const { passes, signal } = options;
    const progress = comparing(build.build, at);
    const told = (to: Position, events: number) => this.board.tell(progress(to, events));
    const comparison = await compareWithControl({
      readModels,
      log,
      followed,
      build,
      at,
      tempo,
      told,
      ...(passes !== undefined && { passes }),
      ...(signal && { signal }),
    });
    const { same, differing } = comparison;
    if (!same)
      await noteFailure(readModels, followed, new Differs(followed.name, differing.length));
    return comparison;
  }

  /**
   * Shows it to queries, once it has seen what the live one has seen; the live one stands still for
   * that moment.
   */
  async show(): Promise<void> {
    const { readModels, followed, step } = this.parts;
    const { build } = this.build;
    // A tempo below that of the log would never get there; it is the last moment, and it is short.
    this.tempo.hurry();
    for (let round = 1; round <= roundsToGetNear; round += 1) {
      const before = this.events;
      await this.catchUp();
      if (this.events - before < nearly) break;
    }
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
      stage: 'folding',
      position: this.at ? positionText(this.at) : null,
      head: this.head ? positionText(this.head) : null,
      events: this.events,
      rate: seconds > 0 ? this.events / seconds : 0,
      secondsLeft: secondsLeft(seconds, gone, head! - at!),
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
    await lease.during(async () => {
      const floor = await readCheckpoint(readModels, id);
      this.from ??= { position: floor };
      if (floor && comparePositions(floor, target) >= 0) this.at = floor;
      else await this.foldFrom({ id, floor, target, signal });
    });
  }

  private async foldFrom({ id, floor: from, target, signal }: Stretch): Promise<void> {
    const { readModels, log, followed, step } = this.parts;
    const table = tableOf(readModels, followed, id.build);
    const parts = { readModels, log, followed, table, id, rebuild: true };
    const job = new ProjectionJob({ ...parts, onPoison: 'stop', ...(step && { step }) });
    await recallSkips(readModels, followed, id, from);
    const blocking = await job.begin(from);
    if (blocking) throw new StandsBeforePoison(id.name, blocking);
    let floor = from;
    try {
      for await (const batch of ahead(this.batches(id.slices, floor, target))) {
        if (signal?.aborted) return;
        await job.apply(batch, floor);
        floor = batch.ceiling;
        await this.advance(batch.events.length, floor, signal);
      }
    } catch (error) {
      if (!(error instanceof Poisoned)) throw error;
      await job.block(error);
      throw new StandsBeforePoison(id.name, rowOf(error));
    }
  }

  private async advance(events: number, to: Position, signal?: AbortSignal): Promise<void> {
    this.at = to;
    this.events += events;
    await this.board.tell(this.progress());
    await this.tempo.after(events, signal);
  }

  private async *batches(slices: Slices, after: Position | undefined, target: Position) {
    const { log, followed, batch = usualBatchSize } = this.parts;
    const options = { ...(after && { after }), prefixes: followed.kinds.map(prefixOf) };
    let events: StoredEvent[] = [];
    let size = this.tempo.batch(batch);
    for await (const event of log.readAll(options)) {
      if (comparePositions(event.position, target) > 0) break;
      if (within(slices, event.stream)) events.push(event);
      if (events.length < size) continue;
      yield { events, ceiling: event.position };
      events = [];
      size = this.tempo.batch(batch);
    }
    yield { events, ceiling: target };
  }
}

type Stretch = Readonly<{
  id: CheckpointId;
  floor: Position | undefined;
  target: Position;
  signal: AbortSignal | undefined;
}>;
