import { Module, type OnModuleInit } from '@nestjs/common';
import type { Reaction } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { PapersModule, PaperSources } from '#platform/papers';
import { nouns as all } from './appraisal.nouns.js';
import { appraisalNoun } from './appraisal/appraisal.noun.js';
import { commendationNoun } from './commendation/commendation.noun.js';
import { appraisalRegister } from './projections/appraisal-register.js';
import { commendationRegister } from './projections/commendation-register.js';
import { evaluationNoun } from './plan-evaluation/evaluation.noun.js';
import { evaluationRegister } from './projections/evaluation-register.js';
import { vetoRegister } from './projections/veto-register.js';
import { followVetoes } from './reactions/follow-vetoes.reaction.js';
import { noteHonours } from './reactions/note-honours.reaction.js';
import { appraisalPapers } from './reading/records.js';

/** Its part of the worker: registers, clocks, and what follows from vetoes. */
@Module({ imports: [PapersModule] })
export class AppraisalWorker implements OnModuleInit {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    kinds: ClockedKinds,
    nouns: Nouns,
    papers: PaperSources,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
  ) {
    papers.add(...appraisalPapers);
    kinds.add(appraisalNoun, commendationNoun, evaluationNoun);
    for (const one of all) nouns.filesOf(one);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(vetoRegister);
    await this.projections.run(appraisalRegister);
    await this.projections.run(commendationRegister);
    await this.projections.run(evaluationRegister);
    for (const one of [followVetoes, noteHonours]) await this.reactions.run(one as Reaction);
  }
}
