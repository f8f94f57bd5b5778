import {
  Global,
  Injectable,
  Logger,
  Module,
  Optional,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Settings } from '#platform/config';
import { EventLog, EventsAside, StoreWatch } from '#platform/log';
import { Probes, ProblemException, Registry } from '#platform/http';
import type { Instant, Position, Role } from '#domain/kernel';
import { holdingIn } from './directory/capacity.js';
import type { Directory } from './directory/directory.js';
import type { DirectoryView } from './directory/directory-view.js';
import { LiveDirectory } from './live-directory.js';

export { LiveDirectory } from './live-directory.js';

/**
 * Tells every act who somebody is at that moment. Refuses to answer before it has read all there
 * is.
 */
@Injectable()
export class DirectoryRegistry extends Registry implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Registry');
  private readonly directory: LiveDirectory;
  private ready = false;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    eventLog: EventLog,
    private readonly probes: Probes,
    { DISTRICT: district }: Settings,
    @Optional() aside?: EventsAside,
    @Optional() private readonly watch?: StoreWatch,
  ) {
    super();
    this.directory = new LiveDirectory(eventLog, {
      district,
      ...(aside && { aside }),
      onTrouble: (error) => this.log.warn(`The registry's log broke off: ${String(error)}`),
    });
  }

  onModuleInit(): void {
    this.probes.add({
      name: 'registry',
      look: () => this.directory.health(),
    });
    this.watch?.follows(this.directory.follower);
    this.directory.start();
    this.directory.ready.then(
      () => (this.ready = true),
      (error: unknown) => this.log.error(String(error)),
    );
  }

  view(): DirectoryView {
    this.mustBeReady();
    return this.directory.current();
  }

  /** The registers themselves, for lists. Answers 503 like `view` until all is read. */
  registers(): Directory {
    this.mustBeReady();
    return this.directory.registers();
  }

  /** Who holds a role in any organ at a moment, and is not away. */
  holding(role: Role, at: Instant): readonly Readonly<{ person: string; organ: string }>[] {
    return holdingIn(this.registers(), role, at);
  }

  /**
   * Resolves when the registers know everything up to that position; rejects after so many
   * milliseconds.
   */
  waitFor(position: Position | string, timeoutMs: number): Promise<void> {
    return this.directory.waitFor(position, timeoutMs);
  }

  async onModuleDestroy(): Promise<void> {
    await this.directory.stop();
  }

  private mustBeReady(): void {
    if (!this.ready)
      throw new ProblemException(
        503,
        'registry-not-read',
        'The registry is still being read; try again（登记簿正在加载，请稍后再试）.',
      );
  }
}

/** Gives `Registry`, and the registers behind it for lists, to a process. */
@Global()
@Module({
  providers: [DirectoryRegistry, { provide: Registry, useExisting: DirectoryRegistry }],
  exports: [Registry, DirectoryRegistry],
})
export class RegistryLookup {}
