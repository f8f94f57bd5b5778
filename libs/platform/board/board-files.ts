import { Injectable, Optional } from '@nestjs/common';
import { Settings } from '#platform/config';
import { Registry } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { freshness, Freshness, type State } from '#platform/lists';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import { PersonalData } from '#platform/privacy';
import { Clock, type Instant, type Position } from '#domain/kernel';
import { DataSource } from 'typeorm';
import { type AsOf, momentOf, pastOf, type PastQuery } from '#platform/record';
import { Matters } from './matters.js';
import { type PastMatters, pastMatters } from './past-matters.js';
import type { Showing } from './showing.js';

/** What the lists over all registers are read with. */
@Injectable()
export class BoardFiles {
  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    readonly database: DataSource,
    private readonly fresh: Freshness,
    private readonly law: LiveLaw,
    readonly clock: Clock,
    private readonly registry: Registry,
    private readonly settings: Settings,
    private readonly personalData: PersonalData,
    readonly matters: Matters,
    private readonly log: EventLog,
    @Optional() private readonly aside: EventsAside = nothingAside,
  ) {}

  get district(): string {
    return this.settings.DISTRICT;
  }

  /** What rows are shown with; `now` may be a moment of the past. */
  showing(now: Instant = this.clock.now()): Showing {
    return {
      now,
      law: this.law.current(),
      names: this.registry.view(),
      personalData: this.personalData,
    };
  }

  /**
   * Whether every register, and what is read beside them, has come as far as the reader has
   * written: as far as the last of them.
   */
  async freshness(min: Position | undefined, ...beside: readonly string[]): Promise<State> {
    return freshness(this.fresh, [...this.matters.registers(), ...beside], min);
  }

  /** The matters as they stood at the moment that is asked for; nothing where none is. */
  async past(asked: PastQuery): Promise<Then | undefined> {
    const moment = pastOf(asked);
    if (!moment) return undefined;
    const { database, district, matters, log, aside } = this;
    const now = this.clock.now();
    const places = { database, district, matters, now, reading: { log, aside } };
    return { moment, at: momentOf(moment, now), stood: await pastMatters(places, moment) };
  }
}

/** A moment of the past, and all matters as they stood then. */
export type Then = Readonly<{ moment: AsOf; at: Instant; stood: PastMatters }>;
