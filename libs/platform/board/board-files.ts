import { Injectable } from '@nestjs/common';
import { comparePositions, positionOf } from '#platform/log';
import { Settings } from '#platform/config';
import { Registry } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { freshness, Freshness } from '#platform/lists';
import { PersonalData } from '#platform/privacy';
import { Clock, type Instant, type Position } from '#domain/kernel';
import { DataSource } from 'typeorm';
import { Matters } from './matters.js';
import type { Showing } from './showing.js';

type State = Awaited<ReturnType<typeof freshness>>;

/** What the lists over all registers are read with. */
@Injectable()
export class BoardFiles {
  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    readonly database: DataSource,
    private readonly fresh: Freshness,
    private readonly law: LiveLaw,
    private readonly clock: Clock,
    private readonly registry: Registry,
    private readonly settings: Settings,
    private readonly personalData: PersonalData,
    readonly matters: Matters,
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
    const all = [...this.matters.registers(), ...beside];
    const states = await Promise.all(all.map((name) => freshness(this.fresh, name, min)));
    const [position] = states
      .flatMap((state) => state.position ?? [])
      .toSorted((a, b) => comparePositions(positionOf(a), positionOf(b)));
    const setAside = states.reduce((sum, state) => sum + (state.setAside ?? 0), 0);
    return {
      ...(position ? { position } : {}),
      ...(states.some(({ stale }) => stale) ? { stale: true } : {}),
      ...(setAside > 0 ? { setAside } : {}),
    };
  }
}
