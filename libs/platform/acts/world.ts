import { Injectable, Optional } from '@nestjs/common';
import { LawNow } from '#platform/law-now';
import { Settings } from '#platform/config';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import { TemplateBook } from '#platform/papers';
import { PersonalData } from '#platform/privacy';
import {
  DecisionWorld,
  EventStore,
  RehearsableLog,
  RehearsableStore,
  type ToldBefore,
} from '#platform/store';
import { Registry } from '#platform/http';
import { Clock, type Law, type RegistryView } from '#domain/kernel';

/** The world decisions are made in: the real store, the real registry, the law as known now. */
@Injectable()
export class World extends DecisionWorld {
  readonly code: string;
  readonly district: string;
  readonly store: EventStore;
  readonly log: EventLog;

  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    store: EventStore,
    log: EventLog,
    readonly clock: Clock,
    private readonly lawNow: LawNow,
    private readonly people: Registry,
    settings: Settings,
    override readonly forms: TemplateBook,
    @Optional() override readonly aside: EventsAside = nothingAside,
    @Optional() private readonly personalData?: PersonalData,
  ) {
    super();
    this.store = new RehearsableStore(store);
    this.log = new RehearsableLog(log);
    this.code = settings.CODE_VERSION;
    this.district = settings.DISTRICT;
  }

  override readonly toldBefore: ToldBefore = (value) =>
    this.personalData?.sealedBefore(value) ?? [];

  law(): Law {
    return this.lawNow.current();
  }

  registry(): RegistryView {
    return this.people.view();
  }
}
