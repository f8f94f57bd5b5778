import { Global, Logger, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Settings } from '#platform/config';
import { Probes } from '#platform/http';
import { EventLog, EventsAside, StoreWatch } from '#platform/log';
import { LiveForms } from './live-forms.js';
import { TemplateBook } from './template-book.js';

class FormsKeeper implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly forms: LiveForms,
    private readonly probes: Probes,
    private readonly watch?: StoreWatch,
  ) {}

  onModuleInit(): void {
    const { follower } = this.forms;
    if (follower) this.watch?.follows(follower);
    this.probes.add({ name: 'forms', look: () => this.forms.health() });
  }

  onModuleDestroy(): Promise<void> {
    return this.forms.stop();
  }
}

const log = new Logger('Forms');

const forms = {
  provide: TemplateBook,
  inject: [EventLog, Settings, { token: EventsAside, optional: true }],
  useFactory: (
    events: EventLog,
    { DISTRICT: district, PAPERS_FORMS_DIR }: Settings,
    aside?: EventsAside,
  ): LiveForms =>
    LiveForms.read(PAPERS_FORMS_DIR).follow(
      events,
      { district, ...(aside && { aside }) },
      (error) => log.warn(`The log of forms broke off: ${String(error)}`),
    ),
};

const keeper = {
  provide: FormsKeeper,
  inject: [TemplateBook, Probes, { token: StoreWatch, optional: true }],
  useFactory: (book: LiveForms, probes: Probes, watch?: StoreWatch) =>
    new FormsKeeper(book, probes, watch),
};

/** Gives a process the forms of papers, those of the district included, as they are confirmed. */
@Global()
@Module({ providers: [forms, keeper], exports: [TemplateBook] })
export class FormsModule {}
