import {
  type DynamicModule,
  Logger,
  Module,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Settings } from '#platform/config';
import { EventLog, EventsAside, StoreWatch } from '#platform/log';
import { Probes } from '#platform/http';
import { LawNow } from './law-now.js';
import { LiveLaw } from './live-law.js';
import { overridesIn } from './overrides-file.js';

class LawKeeper implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly law: LiveLaw,
    private readonly probes: Probes,
    private readonly watch?: StoreWatch,
  ) {}

  onModuleInit(): void {
    this.watch?.follows(this.law.follower);
    this.probes.add({ name: 'law', look: () => this.law.health() });
  }

  onModuleDestroy(): Promise<void> {
    return this.law.stop();
  }
}

/** Gives `LawNow` (and `LiveLaw` for explaining the past) to a process. */
@Module({})
export class LawModule {
  static forRoot(): DynamicModule {
    const log = new Logger('Law');
    return {
      module: LawModule,
      global: true,
      providers: [
        {
          provide: LiveLaw,
          inject: [EventLog, Settings, { token: EventsAside, optional: true }],
          useFactory: (
            events: EventLog,
            { DISTRICT: district, LAW_OVERRIDES_FILE }: Settings,
            aside?: EventsAside,
          ) =>
            new LiveLaw(
              events,
              {
                district,
                overrides: overridesIn(LAW_OVERRIDES_FILE, district),
                ...(aside && { aside }),
              },
              (error) => log.warn(`The calendar's log broke off: ${String(error)}`),
            ),
        },
        { provide: LawNow, useExisting: LiveLaw },
        {
          provide: LawKeeper,
          inject: [LiveLaw, Probes, { token: StoreWatch, optional: true }],
          useFactory: (law: LiveLaw, probes: Probes, watch?: StoreWatch) =>
            new LawKeeper(law, probes, watch),
        },
      ],
      exports: [LawNow, LiveLaw],
    };
  }
}
