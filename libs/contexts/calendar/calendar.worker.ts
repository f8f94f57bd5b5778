import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ClockedKinds } from '#platform/deadlines';
import { EventLog } from '#platform/log';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { DataSource } from 'typeorm';
import { clockEffects } from './reactions/clock-effect.js';
import { recomputeAfterDaysOff, recomputeAfterNotice } from './reactions/recompute-after-notice.js';
import { LiveLaw } from '../../platform/law-now/live-law.js';

// Not in the index: only the worker reacts.

/**
 * The calendar's part of the worker: a notice recomputes the running clocks, and the list of what
 * it did is kept.
 */
@Module({})
export class CalendarWorker implements OnApplicationBootstrap {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly kinds: ClockedKinds,
    private readonly log: EventLog,
    private readonly readModels: DataSource,
    private readonly law: LiveLaw,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
  ) {}

  /** When every context has named its clocks. */
  async onApplicationBootstrap(): Promise<void> {
    const { log, readModels, law } = this;
    await this.projections.run(clockEffects(this.kinds.all()));
    const kinds = () => this.kinds.all();
    await this.reactions.run(recomputeAfterNotice({ log, readModels, law, kinds }));
    await this.reactions.run(recomputeAfterDaysOff({ log, readModels, law, kinds }));
  }
}
