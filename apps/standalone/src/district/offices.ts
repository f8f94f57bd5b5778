import { connect, disconnect, type EventLog, EventStoreDbLog } from '#platform/log';
import { type EventStore, EventStoreDbStore, RehearsalLog, RehearsalStore } from '#platform/store';
import { lawInForce } from '#platform/law-now';
import type { Settings } from '#platform/config';
import { PersonalData } from '#platform/privacy';
import type { Office } from '#platform/sheets';
import type { Clock } from '#domain/kernel';
import { LiveDirectory } from '#contexts/registry/registry.lookup';
import { isInTheDirectory } from '#contexts/registry/registry.seed';
import { Installing } from '../install.js';

/** Where a district is installed, and by which clock and key. */
export type At = Readonly<{
  eventStoreUrl: string;
  district: string;
  clock: Clock;
  /** Under which identity numbers become tokens; asked for when a sheet names one. */
  personalDataKey: () => string;
}>;

type Use = <T>(act: (office: Office) => Promise<T>) => Promise<T>;

const waitMs = 60_000;

const openedOn = async <T>(
  { district, clock, personalDataKey }: Omit<At, 'eventStoreUrl'>,
  on: Readonly<{ log: EventLog; store: EventStore }>,
  act: (office: Office) => Promise<T>,
): Promise<T> => {
  const directory = new LiveDirectory(on.log, { district });
  directory.start();
  try {
    await directory.ready;
    const law = await lawInForce(on.log, district, process.env.LAW_OVERRIDES_FILE);
    const world = new Installing(on.log, on.store, district, clock, directory, law);
    let personal: PersonalData | undefined;
    const settled = (): PersonalData =>
      new PersonalData({ PERSONAL_DATA_KEY: personalDataKey(), DISTRICT: district } as Settings);
    return await act({
      world,
      isFollowed: isInTheDirectory,
      waitFor: (position) => directory.waitFor(position, waitMs),
      tokenOf: (identityNumber) => (personal ??= settled()).tokenOf(identityNumber),
    });
  } finally {
    await directory.stop();
  }
};

type Offices = Readonly<{ rehearse: Use; write: Use }>;

/**
 * The offices of an installation: one that forgets everything when it closes, and the real one. In
 * both the same rules decide in the same order.
 */
export const officesOn = (
  at: Omit<At, 'eventStoreUrl'>,
  { log, store }: Readonly<{ log: EventLog; store: EventStore }>,
): Offices => ({
  rehearse: (act) => {
    const rehearsal = new RehearsalLog(log, at.clock);
    return openedOn(at, { log: rehearsal, store: new RehearsalStore(rehearsal) }, act);
  },
  write: (act) => openedOn(at, { log, store }, act),
});

/** The same on the event store that an address names. */
export const officesAt = (at: At): Offices & Readonly<{ close: () => Promise<void> }> => {
  const client = connect(at.eventStoreUrl);
  const on = { log: new EventStoreDbLog(client), store: new EventStoreDbStore(client) };
  return { ...officesOn(at, on), close: () => disconnect(at.eventStoreUrl) };
};
