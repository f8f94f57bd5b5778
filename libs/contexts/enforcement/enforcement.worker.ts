import { Module, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { PapersModule, PaperSources } from '#platform/papers';
import { ProjectionRunner } from '#platform/following';
import { casePapers } from './http/case-papers.js';
import { caseNoun } from './case/case.noun.js';
import { caseStream } from './case/case.stream.js';
import { caseDocket } from './projections/case-docket.js';
import { caseDocuments } from './projections/case-documents.js';

/**
 * Enforcement's part of the worker: its read models, and the decider that answers when its clocks
 * ring.
 */
@Module({ imports: [PapersModule] })
export class EnforcementWorker implements OnModuleInit {
  constructor(
    kinds: ClockedKinds,
    nouns: Nouns,
    papers: PaperSources,
    private readonly projections: ProjectionRunner,
  ) {
    papers.add(casePapers);
    kinds.add(caseStream);
    nouns.filesOf(caseNoun);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(caseDocket);
    await this.projections.run(caseDocuments);
  }
}
