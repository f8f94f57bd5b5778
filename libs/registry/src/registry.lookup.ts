import {
  Global,
  Injectable,
  Logger,
  Module,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { EventLog } from '#libs/event-log';
import { Probes, ProblemException, Registry } from '#libs/http';
import type { RegistryView } from '#libs/kernel';
import { LiveDirectory } from './live-directory.js';

/** Tells every act who somebody is at that moment. Refuses to answer before it has read all there is. */
@Injectable()
export class DirectoryRegistry extends Registry implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Registry');
  private readonly directory: LiveDirectory;
  private ready = false;

  constructor(
    eventLog: EventLog,
    private readonly probes: Probes,
  ) {
    super();
    this.directory = new LiveDirectory(eventLog, {
      onTrouble: (error) => this.log.warn(`The registry's log broke off: ${String(error)}`),
    });
  }

  onModuleInit(): void {
    this.probes.add({
      name: 'registry',
      look: () => ({
        well: this.ready,
        detail: this.ready ? this.view().position : 'still reading',
      }),
    });
    this.directory.start();
    this.directory.ready.then(
      () => (this.ready = true),
      (error: unknown) => this.log.error(String(error)),
    );
  }

  view(): RegistryView {
    if (!this.ready)
      throw new ProblemException(
        503,
        'registry-not-read',
        'The registry is still being read; try again（登记簿加载中）.',
      );
    return this.directory.current();
  }

  async onModuleDestroy(): Promise<void> {
    await this.directory.stop();
  }
}

/** Gives `Registry` to a process. */
@Global()
@Module({
  providers: [{ provide: Registry, useClass: DirectoryRegistry }],
  exports: [Registry],
})
export class RegistryLookup {}
