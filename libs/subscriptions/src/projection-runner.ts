import { randomUUID } from 'node:crypto';
import type { EventLog } from '#libs/event-log';
import type { Event } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { type Build, ensureBuild, tableOf } from './builds.js';
import { prefixOf } from './decode.js';
import { type AnyProjection, type Followed, followed } from './followed.js';
import { type HealthLimits, HealthWatch, type ProjectionHealth, usualLimits } from './health.js';
import { Lease } from './lease.js';
import { LogReader } from './log-reader.js';
import { Metrics } from './metrics.js';
import { ProjectionJob, type Step } from './projection-job.js';
import { type Pace, Shard, usualPace } from './shard.js';
import { cut, type Slices } from './slices.js';

/** What the runner stands on. `reader` is shared with the reactions of the process. */
export type RunnerParts = Readonly<{
  log: EventLog;
  readModels: DataSource;
  reader?: LogReader;
  pace?: Partial<Pace>;
  limits?: HealthLimits;
  metrics?: Metrics;
  /** Name of this worker in leases; made up when absent. */
  owner?: string;
  /** For tests: called at each step of a batch; what it throws is a crash there. */
  step?: (step: Step) => void;
}>;

/** How one projection is run. */
export type RunOptions = Readonly<{
  onPoison?: 'stop' | 'park';
  /** Into how many shards it is cut. Only for one row per stream; every worker must say the same. */
  shards?: number;
}>;

/**
 * Keeps read-model tables up to date. `run` once per projection, in `<context>.worker.ts`; several workers may run the same
 * ones, each shard has one owner at a time.
 */
export class ProjectionRunner {
  readonly reader: LogReader;
  private readonly ownReader: boolean;
  private readonly shards: Shard[] = [];
  private readonly running = new Map<string, Readonly<{ followed: Followed; build: Build }>>();
  private readonly watch: HealthWatch;

  constructor(private readonly parts: RunnerParts) {
    this.reader = parts.reader ?? new LogReader(parts.log);
    this.ownReader = parts.reader === undefined;
    this.watch = new HealthWatch(parts.log, () => this.shards, parts.limits ?? usualLimits);
  }

  /**
   * Starts to follow, from the checkpoint or from the beginning. The table is made from the row class; queries see it under
   * the class's name. A raised `version` builds a new table beside the live one (see `Rebuilds`).
   */
  async run<E extends Event, Row extends object, Opening extends E['type']>(
    projection: AnyProjection<E, Row, Opening> | Followed,
    options: RunOptions = {},
  ): Promise<void> {
    const one = 'per' in projection ? projection : followed(projection);
    if (this.running.has(one.name)) throw new Error(`${one.name} is already followed.`);
    const shards = options.shards ?? 1;
    if (shards > 1 && one.per === 'key')
      throw new Error(`${one.name} has many rows per stream and needs one order: one shard.`);
    const build = await ensureBuild(this.parts.readModels, one);
    this.running.set(one.name, { followed: one, build });
    for (const slices of cut(shards)) this.startShard(one, build, slices, options);
    this.watch.start();
  }

  /** How each projection of this process is doing. Plain data. */
  health(): readonly ProjectionHealth[] {
    return this.watch.health();
  }

  /** Finishes the batches at hand and gives the leases back. */
  async stop(): Promise<void> {
    this.watch.stop();
    await Promise.all(this.shards.map((shard) => shard.stop()));
    if (this.ownReader) await this.reader.stop();
  }

  private startShard(one: Followed, { build }: Build, slices: Slices, options: RunOptions): void {
    const { readModels, log, metrics, step } = this.parts;
    const pace = { ...usualPace, ...this.parts.pace };
    const id = { name: one.name, build, slices };
    const table = tableOf(readModels, one, build);
    const lease = `${one.name} ${build} ${slices.from}`;
    const shard = new Shard({
      id,
      prefixes: one.kinds.map(prefixOf),
      job: new ProjectionJob({
        ...{ readModels, log, followed: one, table, id },
        onPoison: options.onPoison ?? 'stop',
        ...(step && { step }),
      }),
      lease: new Lease(readModels, lease, this.parts.owner ?? ownName, pace.leaseMs),
      reader: this.reader,
      readModels,
      pace,
      ...(metrics && { onBatch: metrics.batches(one.name) }),
    });
    this.shards.push(shard);
    shard.start();
  }
}

const ownName = `worker-${randomUUID()}`;
