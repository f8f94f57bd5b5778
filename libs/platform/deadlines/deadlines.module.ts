import {
  type DynamicModule,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '#platform/config';
import { watchFor } from '#platform/log';
import { OncePerMinute, Probes } from '#platform/http';
import { Clock, type StreamKind } from '#domain/kernel';
import { Dispatcher, ProjectionRunner } from '#platform/following';
import type { Moments } from './alarm.js';
import { DeadlineRunner } from './deadline-runner.js';
import { BullJobs, type Jobs } from './jobs.js';

/**
 * The kinds of stream that have clocks; each context's worker module names its own before the
 * runner starts.
 */
@Injectable()
export class ClockedKinds {
  private readonly kinds: StreamKind[] = [];

  add(...kinds: readonly { category: string }[]): void {
    this.kinds.push(...(kinds as readonly StreamKind[]));
  }

  all(): readonly StreamKind[] {
    return this.kinds;
  }
}

/** A sweep that takes longer than this beyond its turn hangs. */
const longSweepMs = 30_000;

/**
 * Starts the runner when every context has named its clocks, and stops it before the connections
 * go.
 */
@Injectable()
class Ringing implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly runner: DeadlineRunner,
    private readonly kinds: ClockedKinds,
    private readonly probes: Probes,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.probes.add({
      name: 'deadlines',
      look: () => {
        const { sweptMs, ...detail } = this.runner.health();
        const age = sweptMs === null ? null : Date.now() - sweptMs;
        const isRecent = age !== null && age < this.settings.SWEEP_EVERY_MS + longSweepMs;
        const well = isRecent && detail.lastError === null;
        return { well, attention: detail.jobsAway !== null, detail: { ...detail, age } };
      },
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.runner.run(this.kinds.all());
  }

  onApplicationShutdown(): Promise<void> {
    return this.runner.stop();
  }
}

/**
 * BullMQ on Redis when configured, otherwise on PostgreSQL; a simulated clock is only followed by
 * the sweeper.
 */
const jobsFor = ({ REDIS_URL, DATABASE_URL, SIMULATED_CLOCK_FILE }: Settings): Jobs | undefined => {
  if (SIMULATED_CLOCK_FILE) return undefined;
  return new BullJobs(
    REDIS_URL ? { kind: 'redis', url: REDIS_URL } : { kind: 'postgres', url: DATABASE_URL },
  );
};

const journalOf = (log: Logger): OncePerMinute =>
  new OncePerMinute((times, why) => log.error(`Clocks do not ring, seen ${times} times: ${why}`));

/** What rings, and by which policy people are reminded; the policy comes from the law library. */
@Module({})
export class DeadlinesModule {
  static forRoot<Policy>(
    policy: abstract new (...parts: never[]) => Policy,
    momentsOf: (policy: Policy) => Moments,
  ): DynamicModule {
    return {
      module: DeadlinesModule,
      global: true,
      providers: [
        ClockedKinds,
        {
          provide: DeadlineRunner,
          inject: [DataSource, ProjectionRunner, Dispatcher, Clock, Settings, policy],
          // Nest hands the parts in one by one.
          // oxlint-disable-next-line max-params
          useFactory: (
            database: DataSource,
            projections: ProjectionRunner,
            dispatcher: Dispatcher,
            clock: Clock,
            settings: Settings,
            of: Policy,
          ) => {
            const jobs = jobsFor(settings);
            return new DeadlineRunner({
              readModels: database,
              projections,
              dispatcher,
              clock,
              moments: momentsOf(of),
              sweepMs: settings.SWEEP_EVERY_MS,
              journal: journalOf(new Logger('Deadlines')),
              ...(jobs && { jobs, watch: watchFor(settings.HEALTH_WITHIN_MS) }),
            });
          },
        },
        Ringing,
      ],
      exports: [ClockedKinds],
    };
  }
}
