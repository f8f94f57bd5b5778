import type { EventLog } from '#platform/log';
import { DecisionWorld, type EventStore, RehearsableLog, RehearsableStore } from '#platform/store';
import {
  Clock,
  emptyRegistry,
  type Instant,
  instant,
  type Law,
  plusMs,
  type RegistryView,
} from '#domain/kernel';
import { lawBook } from '#domain/law';

/** A clock that stands where a test puts it. */
export class SetClock extends Clock {
  constructor(private at: Instant = instant('2026-07-08T09:30:00+08:00')) {
    super();
  }

  now(): Instant {
    return this.at;
  }

  set(to: Instant): void {
    this.at = to;
  }

  pass(ms: number): void {
    this.at = plusMs(this.at, ms);
  }
}

/** A world for decisions in tests: a real store, the real law, a clock in hand. */
export class TestWorld extends DecisionWorld {
  readonly code = 'test';
  readonly district: string = '440704';
  private readonly book = lawBook();
  readonly store: EventStore;
  readonly log: EventLog;

  constructor(
    store: EventStore,
    log: EventLog,
    readonly clock: Clock = new SetClock(),
    private readonly people: RegistryView = emptyRegistry,
  ) {
    super();
    this.store = new RehearsableStore(store);
    this.log = new RehearsableLog(log);
  }

  law(): Law {
    return this.book;
  }

  registry(): RegistryView {
    return this.people;
  }
}
