import { Module, type OnModuleInit } from '@nestjs/common';
import { inspectionStream } from '#contexts/hazards/contract';
import type { Reaction } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { readable } from '#platform/log';
import { PapersModule, PaperSources } from '#platform/papers';
import { DecisionWorld } from '#platform/store';
import { patrolNoun } from './patrol/patrol.noun.js';
import { planNoun } from './plan/plan.noun.js';
import { patrolRegister } from './projections/patrol-register.js';
import { planRegister } from './projections/plan-register.js';
import { countInspections, type Inspected } from './reactions/count-inspections.reaction.js';
import { confirmRating } from './reactions/confirm-rating.reaction.js';
import { verifyCategory } from './reactions/verify-category.reaction.js';
import { supervisionPapers } from './reading/records.js';

/** Its part of the worker: registers, clocks, and what inspections count for. */
@Module({ imports: [PapersModule] })
export class SupervisionWorker implements OnModuleInit {
  private readonly plans;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    kinds: ClockedKinds,
    nouns: Nouns,
    papers: PaperSources,
    private readonly world: DecisionWorld,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
  ) {
    papers.add(...supervisionPapers);
    kinds.add(planNoun, patrolNoun);
    this.plans = nouns.filesOf(planNoun);
    nouns.filesOf(patrolNoun);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(planRegister);
    await this.projections.run(patrolRegister);
    await this.reactions.run(verifyCategory as Reaction);
    await this.reactions.run(confirmRating as Reaction);
    await this.reactions.run(
      countInspections({
        inspection: (stream) => this.inspection(stream),
        isPlanned: async (id) => (await this.plans.now(id)).drafted !== undefined,
      }),
    );
  }

  private async inspection(stream: string): Promise<Inspected | undefined> {
    for await (const { type, data } of readable(this.world, inspectionStream, stream))
      if (type === 'InspectionPlanned') {
        const { inspectionId, scheme } = data;
        return { inspectionId, organ: scheme.organ, unit: scheme.unit, source: scheme.source };
      }
    return undefined;
  }
}
