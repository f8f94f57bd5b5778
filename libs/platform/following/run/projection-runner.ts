import { randomUUID } from 'node:crypto';
import type { EventLog } from '#platform/log';
import type { DataSource } from 'typeorm';
import { type Build, ensureBuild, tableOf } from '../rebuild/builds.js';
import { prefixOf } from '../fold/prefix-of.js';
import { type Followed } from '../fold/followed.js';
import {
  type HealthLimits,
  HealthWatch,
  type ProjectionHealth,
  usualLimits,
} from '../follow/health.js';
import { Lease } from '../follow/lease.js';
import { LogReader } from '../follow/log-reader.js';
import { Metrics } from '../follow/metrics.js';
import { ProjectionJob, type Step } from '../fold/projection-job.js';
import { rebuildUntilShown } from '../rebuild/own-rebuild.js';
import { type Pace, Shard, usualPace } from '../follow/shard.js';
import { cut, type Slices } from '../place/slices.js';
import { tidy } from '../rebuild/tidy.js';

const tidyEveryMs = 3_600_000;

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
  /**
   * What an event that cannot be folded does: it sets its stream aside (`park`, unless told), or it
   * stops the whole shard before it (`stop`), which only a table needs whose rows are made of
   * several streams.
   */
  onPoison?: 'stop' | 'park';
  /**
   * Into how many shards it is cut. Only for one row per stream; every worker must say the same.
   */
  shards?: number;
  /** Limits the rebuild of a new version beyond what live projections need. */
  eventsPerSecond?: number;
}>;

/**
 * Keeps read-model tables up to date. `run` once per projection, in `<context>.worker.ts`; several
 * workers may run the same ones, each shard has one owner at a time.
 */
export class ProjectionRunner {
  readonly reader: LogReader;
  private readonly shards = new Map<string, readonly Shard[]>();
  private readonly running = new Map<string, Running>();
  private readonly rebuilds = new Map<string, Promise<void>>();
  private readonly watch: HealthWatch;
  private readonly ending = new AbortController();
  private readonly pace: Pace;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private tidiedAt = Date.now();

  constructor(private readonly parts: RunnerParts) {
    this.reader = parts.reader ?? new LogReader(parts.log);
    this.pace = { ...usualPace, ...parts.pace };
    this.watch = new HealthWatch(parts.log, () => this.every(), parts.limits ?? usualLimits);
  }

  /**
   * Starts to follow, from the checkpoint or from the beginning. The table is made from the row
   * class; queries see it under the class's name. A raised `version` builds a new table beside the
   * live one and shows it once it proved right.
   */
  async run(one: Followed, options: RunOptions = {}): Promise<void> {
    this.check(one, options);
    const build = await ensureBuild(this.parts.readModels, one);
    this.running.set(one.name, { followed: one, options });
    const running = { followed: one, options };
    await this.tidy([one]);
    if (build.status === 'building') this.rebuild(running);
    if (build.status === 'live') this.follow(running, build.build);
    await this.watch.start();
    this.timer ??= setInterval(() => void this.notice(), this.pace.pollMs);
  }

  private check({ name, per }: Followed, { shards = 1 }: RunOptions): void {
    if (this.running.has(name)) throw new Error(`${name} is already followed.`);
    if (shards > 1 && per === 'key')
      throw new Error(`${name} has many rows per stream and needs one order: one shard.`);
  }

  /** Every projection that this process was told to run, and how. */
  all(): readonly Running[] {
    return [...this.running.values()];
  }

  /** Looks now which builds there are, instead of within a second. */
  notice(): Promise<void> {
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  /** How each projection of this process is doing, one entry for each build. Plain data. */
  health(): readonly ProjectionHealth[] {
    return this.watch.health();
  }

  /** By how many milliseconds the latest of this process's live rows are late now. */
  lagMs(): number {
    return Math.max(0, ...this.every().map((shard) => shard.lagMs()));
  }

  /** Finishes the batches at hand and gives the leases back. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.ending.abort();
    this.watch.stop();
    await this.looking;
    await Promise.all(this.every().map((shard) => shard.stop()));
    await Promise.all(this.rebuilds.values());
    if (!this.parts.reader) await this.reader.stop();
  }

  private every(): readonly Shard[] {
    return [...this.shards.values()].flat();
  }

  /**
   * Builds come and go by the hands of operators and other workers: those shown, and those kept,
   * are followed.
   */
  private async look(): Promise<void> {
    const { readModels } = this.parts;
    const builds: Pick<Build, 'projection' | 'build' | 'version'>[] = await readModels
      .query(
        `SELECT projection, build, version FROM platform.build WHERE status IN ('live', 'old')`,
      )
      .catch(() => []);
    if (builds.length === 0 || this.ending.signal.aborted) return;
    const wanted = new Set(builds.map(({ projection, build }) => `${projection} ${build}`));
    for (const { projection, build, version } of builds) {
      const running = this.running.get(projection);
      if (running?.followed.version === version) this.follow(running, build);
    }
    await this.letGo(wanted);
    if (Date.now() - this.tidiedAt > tidyEveryMs)
      await this.tidy(this.all().map(({ followed }) => followed));
  }

  /** Of builds that are gone. */
  private async letGo(wanted: ReadonlySet<string>): Promise<void> {
    for (const [name, shards] of this.shards)
      if (!wanted.has(name)) {
        this.shards.delete(name);
        await Promise.all(shards.map((shard) => shard.stop()));
      }
  }

  /** What cannot be tidied now is tidied next time; nobody waits for it. */
  private async tidy(all: readonly Followed[]): Promise<void> {
    this.tidiedAt = Date.now();
    for (const one of all) await tidy(this.parts.readModels, one).catch(() => undefined);
  }

  /** A new version: fold it from the first event, compare it with a control fold, and show it. */
  private rebuild({ followed, options: { shards = 1, eventsPerSecond } }: Running): void {
    const { readModels, log, owner = ownName } = this.parts;
    const work = rebuildUntilShown({
      readModels,
      log,
      followed,
      owner,
      shards,
      ...(eventsPerSecond && { eventsPerSecond }),
      lagMs: () => this.lagMs(),
      pauseMs: this.pace.backOffMs[1],
      signal: this.ending.signal,
    });
    this.rebuilds.set(followed.name, work);
  }

  private follow(running: Running, build: number): void {
    const name = `${running.followed.name} ${build}`;
    if (this.shards.has(name)) return;
    const slices = cut(running.options.shards ?? 1);
    const shards = slices.map((range) => this.shard(running, build, range));
    this.shards.set(name, shards);
    shards.forEach((shard) => shard.start());
  }

  private shard({ followed, options }: Running, build: number, slices: Slices): Shard {
    const { readModels, log, metrics, step, owner = ownName } = this.parts;
    const { pace, reader } = this;
    const id = { name: followed.name, build, slices };
    const table = tableOf(readModels, followed, build);
    const onPoison = options.onPoison ?? 'park';
    return new Shard({
      id,
      reader,
      readModels,
      pace,
      prefixes: followed.kinds.map(prefixOf),
      job: new ProjectionJob({
        readModels,
        log,
        followed,
        table,
        id,
        onPoison,
        ...(step && { step }),
      }),
      lease: new Lease(readModels, `${id.name} ${build} ${slices.from}`, owner, pace.leaseMs),
      ...(metrics && { onBatch: metrics.batches(followed.name) }),
    });
  }
}

/** A projection as this process runs it. */
export type Running = Readonly<{ followed: Followed; options: RunOptions }>;

const ownName = `worker-${randomUUID()}`;
