import { type FormEvent, formStream, type PaperForm } from '#domain/procedure';
import { type LocalDate, partsOf, type Position } from '#domain/kernel';
import { type EventLog, type EventsAside, type Follower, LiveFold } from '#platform/log';
import { type KeptTemplate, TemplateBook, whichOf } from './template-book.js';

type Place = Readonly<{ district: string; aside?: EventsAside }>;

/** How long whoever sets a paper waits for a form that its act named. */
const withinMs = 10_000;

/**
 * The forms of papers with every one that the district confirmed so far（本区文书格式）. Follows
 * the log, as the law does; fails closed.
 */
export class LiveForms extends TemplateBook {
  private live?: LiveFold<number, FormEvent>;
  private readonly confirmed = new Map<string, PaperForm>();

  static override read(district?: string): LiveForms {
    return new LiveForms(...TemplateBook.parts(district));
  }

  /** Begins to follow the log of a district. */
  follow(log: EventLog, { district, aside }: Place, onTrouble: (error: unknown) => void): this {
    this.live = new LiveFold<number, FormEvent>(log, {
      name: 'forms',
      district,
      ...(aside && { aside }),
      kinds: [formStream],
      initial: 0,
      fold: (confirmed, { type, data, stream }) => {
        const id = partsOf(stream)?.id ?? stream;
        if (type === 'FormConfirmed') return this.begins(id, data.form);
        return type === 'FormWithdrawn' ? this.isTakenBack(id) : confirmed;
      },
      onTrouble,
    }).start();
    return this;
  }

  private begins(id: string, worded: PaperForm): number {
    const form = this.asUsed(worded);
    this.add(form);
    return this.confirmed.set(id, form).size;
  }

  private isTakenBack(id: string): number {
    const form = this.confirmed.get(id);
    if (form) this.drop(form);
    this.confirmed.delete(id);
    return this.confirmed.size;
  }

  override sameDayAs(form: PaperForm): string | undefined {
    this.live?.current();
    const [id] = [...this.confirmed].find(([, one]) => whichOf(one) === whichOf(form)) ?? [];
    return id;
  }

  override on(
    paper: Readonly<{ code: string; title: string }>,
    day: LocalDate,
  ): KeptTemplate | undefined {
    this.live?.current();
    return super.on(paper, day);
  }

  /** Resolves when every form that was confirmed before that position is known here. */
  override async upTo(position: Position): Promise<void> {
    await this.live?.waitFor(position, withinMs);
  }

  /** For whoever watches over the followers of the process. */
  get follower(): Follower | undefined {
    return this.live;
  }

  health() {
    const none = { well: true, detail: 'none of the district' };
    return this.live?.health((confirmed) => `${confirmed} of the district`) ?? none;
  }

  async stop(): Promise<void> {
    await this.live?.stop();
  }
}
