import {
  type BeforeApplicationShutdown,
  Module,
  type OnApplicationBootstrap,
  type OnModuleInit,
  Optional,
} from '@nestjs/common';
import type { Reaction } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { Settings } from '#platform/config';
import { FilesKept, FileStore } from '#platform/files';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { LiveLaw } from '#platform/law-now';
import { EventsAside, nothingAside } from '#platform/log';
import { PapersModule, PaperSources, Press, TemplateBook } from '#platform/papers';
import { FileSeals, PersonalData } from '#platform/privacy';
import { DecisionWorld } from '#platform/store';
import { letterNoun } from './letter/letter.noun.js';
import { OutboxKeeper } from './processes/outbox/outbox-keeper.js';
import { receiverRegister } from './projections/receiver-register.js';
import { recordAnswers } from './reactions/record-answers.js';
import { oweDeliveries } from './reactions/owe-deliveries.js';
import { receiverNoun } from './receiver/receiver.noun.js';
import { letterPapers } from './reading/letter-papers.js';
import { paperNoun } from './paper/paper.noun.js';
import { endPapersOf } from './processes/ended-papers.js';
import type { Printery } from './processes/printing.js';
import { setPapersAgain, setPapersOf } from './processes/set-papers.js';
import { removeUnwrapped, wrapOldPapers } from './processes/wrap-old.js';
import { dispatchesOf, publicationsOf } from './projections/outgoing-lists.js';
import { oweAnswers } from './reactions/owe-answers.js';
import { owePapers } from './reactions/owe-papers.js';
import { formRegister } from './projections/form-register.js';
import { paperRegister } from './projections/paper-register.js';

/** The papers' part of the worker: sets each paper after its act, and keeps the list of them. */
@Module({ imports: [FilesKept, PapersModule], providers: [FileSeals, OutboxKeeper] })
export class PapersWorker
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly printery: Printery;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly nouns: Nouns,
    private readonly world: DecisionWorld,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
    private readonly sources: PaperSources,
    law: LiveLaw,
    book: TemplateBook,
    files: FileStore,
    seals: FileSeals,
    people: PersonalData,
    press: Press,
    { PAPERS_CHECK_URL: checkUrl }: Settings,
    @Optional() aside: EventsAside = nothingAside,
  ) {
    nouns.filesOf(paperNoun);
    nouns.filesOf(letterNoun);
    nouns.filesOf(receiverNoun);
    sources.add(letterPapers);
    this.printery = {
      reading: { log: world.log, aside },
      registry: () => world.registry(),
      law,
      book,
      press,
      files,
      seals,
      people,
      ...(checkUrl !== undefined && { checkUrl }),
    };
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(paperRegister);
    await this.projections.run(formRegister);
    await this.projections.run(receiverRegister);
  }

  /** When every context has said what papers it issues, and which nouns it keeps. */
  async onApplicationBootstrap(): Promise<void> {
    const nouns = this.nouns.all();
    for (const list of [publicationsOf(nouns), dispatchesOf(nouns)])
      if (list.kinds.length > 0) await this.projections.run(list);
    for (const source of this.sources.all()) {
      await this.reactions.run(setPapersOf(this.printery, source));
      if (source.ends) await this.reactions.run(endPapersOf(this.printery.reading, source));
    }
    await this.reactions.run(setPapersAgain(this.printery, this.sources));
    const { printery, sources } = this;
    await this.reactions.run(wrapOldPapers({ printery, sources }));
    await this.reactions.run(removeUnwrapped(printery.files));
    await this.reactions.run(owePapers);
    await this.reactions.run(oweDeliveries as Reaction);
    await this.reactions.run(recordAnswers as Reaction);
    for (const noun of nouns)
      if (noun.publishes ?? noun.dispatches)
        await this.reactions.run(oweAnswers(noun, this.world.log));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.printery.press.stop();
  }
}
