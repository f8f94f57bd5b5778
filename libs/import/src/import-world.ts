import type { EventLog } from '#libs/event-log';
import { DecisionWorld, type EventStore } from '#libs/event-store';
import type { Clock, Law, RegistryView } from '#libs/kernel';
import { lawBook } from '#libs/law';

/** An import asks nobody's authority: the registry it sees is empty, and its envelopes say so. */
const nobody: RegistryView = {
  position: '0/0',
  organ: () => undefined,
  person: () => undefined,
  certificateAt: () => undefined,
  capacityAt: () => undefined,
  mandatesAt: () => [],
  enterprise: () => undefined,
  enterpriseWith: () => undefined,
  citizen: () => undefined,
};

/** The world imports are recorded in. */
export class ImportWorld extends DecisionWorld {
  readonly store: EventStore;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly district: string;
  readonly code: string;
  private readonly book: Law;

  constructor(
    parts: Readonly<{
      store: EventStore;
      log: EventLog;
      clock: Clock;
      district: string;
      code: string;
    }>,
  ) {
    super();
    this.store = parts.store;
    this.log = parts.log;
    this.clock = parts.clock;
    this.district = parts.district;
    this.code = parts.code;
    this.book = lawBook({ district: parts.district });
  }

  law(): Law {
    return this.book;
  }

  registry(): RegistryView {
    return nobody;
  }
}
