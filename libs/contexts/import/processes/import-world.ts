import type { EventLog } from '#platform/log';
import { DecisionWorld, type EventStore } from '#platform/store';
import { type Clock, emptyRegistry, type Law, type RegistryView } from '#domain/kernel';

/**
 * The world imports are recorded in: the clock and the law of the stack they are brought into. They
 * ask nobody's authority, and their envelopes say so.
 */
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
      law: Law;
    }>,
  ) {
    super();
    this.store = parts.store;
    this.log = parts.log;
    this.clock = parts.clock;
    this.district = parts.district;
    this.code = parts.code;
    this.book = parts.law;
  }

  law(): Law {
    return this.book;
  }

  registry(): RegistryView {
    return emptyRegistry;
  }
}
