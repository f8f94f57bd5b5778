import {
  type DynamicModule,
  Injectable,
  Module,
  type ModuleMetadata,
  Optional,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule, ThrottlerStorage } from '@nestjs/throttler';
import { clockFor, Settings } from '#platform/config';
import { LiveAside } from '#platform/log';
import { Clock } from '#domain/kernel';
import { BadTokens } from './access/bad-tokens.js';
import { RateLimit, ratesOf, throttling } from './limits/rates.js';
import { Access } from './access/access.js';
import { HealthController, Probes } from './health.js';
import { Identity } from './access/identity.js';
import { Journal, noJournal } from './journal.js';
import { Operations } from './operations.js';
import { SimulatedClockController, SimulatedClockMover } from './simulated-clock.controller.js';

/** Health says whether the orders of operators about events are known. */
@Injectable()
class AsideProbe {
  constructor(probes: Probes, @Optional() aside?: LiveAside) {
    if (aside) probes.add({ name: 'events set aside', look: () => aside.health() });
  }
}

/** Health says whether reads and refusals are kept. */
@Injectable()
class JournalProbe {
  constructor(probes: Probes, journal: Journal) {
    probes.add({ name: 'journal', look: () => journal.finding() });
  }
}

/**
 * What both APIs stand on: settings, time, identity, permissions, health. `registry` provides
 * `Registry`; `acts` of the API that takes acts, which may move a simulated clock too.
 */
@Module({})
export class HttpPlatform {
  static forRoot(
    settings: Settings,
    registry: NonNullable<ModuleMetadata['imports']>[number],
    { acts = false, journal = noJournal }: Readonly<{ acts?: boolean; journal?: Journal }> = {},
  ): DynamicModule {
    const clocks = [SimulatedClockController, ...(acts ? [SimulatedClockMover] : [])];
    const rates = ratesOf(settings);
    const simulated = settings.SIMULATED_CLOCK_FILE !== undefined;
    return {
      module: HttpPlatform,
      global: true,
      imports: [registry, ThrottlerModule.forRoot(throttling(rates, settings.REDIS_URL))],
      controllers: [HealthController, ...(simulated ? clocks : [])],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: clockFor(settings) },
        { provide: Identity, useValue: new Identity(settings) },
        {
          provide: BadTokens,
          useFactory: (counted: ThrottlerStorage) => new BadTokens(counted, rates.public),
          inject: [ThrottlerStorage],
        },
        { provide: APP_GUARD, useClass: RateLimit },
        { provide: APP_GUARD, useClass: Access },
        { provide: Journal, useValue: journal },
        { provide: Operations, useValue: new Operations(settings) },
        Probes,
        AsideProbe,
        JournalProbe,
      ],
      exports: [Settings, Clock, Identity, Probes],
    };
  }
}

/**
 * The same for a process without people: the worker has health and metrics, and no other route.
 */
@Module({})
export class WorkerPlatform {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: WorkerPlatform,
      global: true,
      controllers: [HealthController],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Clock, useValue: clockFor(settings) },
        { provide: Operations, useValue: new Operations(settings) },
        Probes,
        AsideProbe,
      ],
      exports: [Settings, Clock, Probes],
    };
  }
}
