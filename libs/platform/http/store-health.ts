import {
  type DynamicModule,
  Injectable,
  Module,
  type OnModuleInit,
  type OnModuleDestroy,
} from '@nestjs/common';
import { StoreWatch } from '#platform/log';
import { type Finding, Probes } from './health.js';

/**
 * What a process is without the event store: of no use, or still good for what lies in its tables.
 */
export type WithoutStore = 'of-no-use' | 'rows-go-on';

const rowsGoOn = 'Rows are served; histories and the past are not（列表可用，历史查询暂不可用）';

/** What health says of the event store. */
export const storeFinding = (
  watch: Pick<StoreWatch, 'trouble'>,
  without: WithoutStore,
): Finding => {
  const trouble = watch.trouble();
  if (!trouble) return { well: true, detail: 'ok' };
  return without === 'rows-go-on'
    ? { well: true, attention: true, detail: { ...trouble, meanwhile: rowsGoOn } }
    : { well: false, detail: trouble };
};

/** Tells health whether the event store answers now. */
@Module({})
export class StoreHealth {
  static forRoot(without: WithoutStore): DynamicModule {
    @Injectable()
    class Watching implements OnModuleInit, OnModuleDestroy {
      constructor(
        private readonly watch: StoreWatch,
        private readonly probes: Probes,
      ) {}

      onModuleInit(): void {
        this.watch.start();
        this.probes.add({ name: 'event store', look: () => storeFinding(this.watch, without) });
      }

      onModuleDestroy(): void {
        this.watch.stop();
      }
    }
    return { module: StoreHealth, providers: [Watching] };
  }
}
