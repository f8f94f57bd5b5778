import { Module, type OnModuleInit } from '@nestjs/common';
import { localDateOf, type Reaction } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { readable } from '#platform/log';
import { PapersModule, PaperSources } from '#platform/papers';
import { DecisionWorld } from '#platform/store';
import { accidentStream } from './accident/accident.stream.js';
import { accidentNoun } from './accident/accident.noun.js';
import { assuranceNoun } from './assurance/assurance.noun.js';
import { yearNoun } from './indicators/year.noun.js';
import { accidentRegister } from './projections/accident-register.js';
import { assuranceRegister } from './projections/assurance-register.js';
import { yearRegister } from './projections/year-register.js';
import { accidentsPapers } from './reading/accidents-papers.js';
import { type AccidentThen, countAccidents } from './reactions/count-accidents.reaction.js';
import { barAfterBan } from './reactions/bar-after-ban.reaction.js';
import { pursueAfterApproval } from './reactions/pursue-after-approval.reaction.js';
import { nouns as all } from './accidents.nouns.js';

/** Its part of the worker: registers, and who answers when clocks ring. */
@Module({ imports: [PapersModule] })
export class AccidentsWorker implements OnModuleInit {
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
    papers.add(...accidentsPapers);
    kinds.add(accidentNoun, yearNoun, assuranceNoun);
    for (const one of all) nouns.filesOf(one);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(accidentRegister);
    await this.projections.run(yearRegister);
    await this.projections.run(assuranceRegister);
    await this.reactions.run(countAccidents((stream) => this.accident(stream)));
    for (const one of [pursueAfterApproval, barAfterBan]) await this.reactions.run(one as Reaction);
  }

  private async accident(stream: string): ReturnType<AccidentThen> {
    for await (const { type, data } of readable(this.world, accidentStream, stream))
      if (type === 'AccidentReported') {
        const { accidentId, accident, statement } = data;
        const { occurredAt, figures: counted } = statement;
        return { accidentId, accident, occurredOn: localDateOf(occurredAt), counted };
      }
    return undefined;
  }
}
