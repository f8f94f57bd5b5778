import { connect, disconnect, type EventLog, EventStoreDbLog, whyOf, wordsOf } from '#platform/log';
import { DecisionWorld, type EventStore, EventStoreDbStore } from '#platform/store';
import { type Clock, type Law, type RegistryView, SystemClock } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { LiveDirectory } from '#contexts/registry/registry.lookup';
import { installSeed, seedOf } from '#contexts/registry/registry.seed';

/** The world of the installation: the registry as it grows, the law as it is. */
export class Installing extends DecisionWorld {
  readonly code = 'installation';
  private readonly book: Law;

  // What the world is made of, one by one.
  // oxlint-disable-next-line max-params
  constructor(
    readonly log: EventLog,
    readonly store: EventStore,
    readonly district: string,
    readonly clock: Clock,
    private readonly directory: LiveDirectory,
    book?: Law,
  ) {
    super();
    this.book = book ?? lawBook({ district });
  }

  law(): Law {
    return this.book;
  }

  registry(): RegistryView {
    return this.directory.current();
  }
}

/**
 * Installs the district's registers on first use; later starts change nothing. Answers how many
 * events were written.
 */
export const install = async (
  eventStoreUrl: string,
  district: string,
  clock: Clock = new SystemClock(),
): Promise<number> => {
  const client = connect(eventStoreUrl);
  const log = new EventStoreDbLog(client);
  let told: (error: Error) => void = () => undefined;
  const trouble = new Promise<never>((_, reject) => (told = reject));
  trouble.catch(() => undefined);
  // Whoever may not read waits in vain: it is said at once, with what is missing.
  const onTrouble = (error: unknown): void => {
    if (/access-denied/.test(wordsOf(error))) told(new Error(`EVENTSTORE_URL: ${whyOf(error)}`));
  };
  const directory = new LiveDirectory(log, { district, onTrouble });
  directory.start();
  try {
    await Promise.race([directory.ready, trouble]);
    const world = new Installing(log, new EventStoreDbStore(client), district, clock, directory);
    return await installSeed(world, seedOf(district), (position) =>
      directory.waitFor(position, 10_000),
    );
  } finally {
    await directory.stop();
    await disconnect(eventStoreUrl);
  }
};
