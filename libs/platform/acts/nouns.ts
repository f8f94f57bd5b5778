import { Injectable, Optional } from '@nestjs/common';
import { type Answer, Decisions, DecisionWorld, type Request, type Stood } from '#platform/store';
import {
  type Actor,
  type AnyNoun,
  type AnyVerb,
  type Command,
  type Event,
  type MessageOf,
  type Instant,
  type Noun,
  type Over,
  partsOf,
  rulesOf,
  unknown,
  type Whose,
} from '#domain/kernel';
import type { Asked } from '#platform/http';
import { NotReadable } from '#platform/log';
import { LateNumbers, Numbers } from '#platform/numbers';

/** The files of one noun, as processes and doors act on them. */
export class Files<C extends Command, S, E extends Event> {
  constructor(readonly decisions: Decisions<C, S, E>) {}

  /** How it stands now. */
  async now(id: string): Promise<S> {
    return (await this.decisions.stateOf(id)).state;
  }

  /** Answers when the events of the act are in the store. Throws `Refusal`. */
  perform(id: string, command: C, asked: Asked): Promise<Answer> {
    return this.decisions.handle({ ...asked, id, command });
  }

  /** What the act would lead to now, whoever is to do it. Throws `Refusal`; writes nothing. */
  rehearse(
    id: string,
    command: C,
    asked: Omit<Asked, 'actor'> & Readonly<{ actor: Actor }>,
  ): Promise<readonly E[]> {
    return this.decisions.rehearse({ ...asked, id, command });
  }
}

type Handle = (request: Request) => Promise<Answer>;

/** How a matter ended, and when it last went on; nothing of it while it runs（在办）. */
export type Ended = Readonly<{ over?: Over; last?: Instant }>;

/** A matter of which a time still runs is not over, whatever else is so of it. */
const runs = (state: unknown): boolean => {
  const { clocks = {} } = state as Readonly<{ clocks?: object }>;
  return Object.keys(clocks).length > 0;
};

const ended = (noun: AnyNoun, { state, last }: Stood<unknown>): Ended => {
  const over = runs(state) ? undefined : rulesOf(noun).over?.(state);
  return over && last ? { over, last } : {};
};

/** Which rules answer for which kind of stream, in this process. */
@Injectable()
export class Nouns {
  private readonly handlers = new Map<string, Handle>();
  private readonly files = new Map<string, unknown>();
  private readonly looks = new Map<string, (id: string) => Promise<unknown>>();
  private readonly declared = new Map<string, AnyNoun>();
  private readonly whoses = new Map<string, (id: string) => Promise<Whose | undefined>>();

  constructor(
    private readonly world: DecisionWorld,
    @Optional() private readonly numbers: Numbers = new Numbers(world),
  ) {}

  /** The files of a noun: each process has one set, which remembers what it read last. */
  filesOf<S, E extends Event, V extends AnyVerb<S, E>>(
    noun: Noun<S, E, V>,
  ): Files<MessageOf<V>, S, E>;
  filesOf(noun: AnyNoun): Files<Command, unknown, Event>;
  filesOf(noun: AnyNoun): unknown {
    const known = this.files.get(noun.category);
    if (known) return known;
    const rules = rulesOf(noun);
    const files = new Files(this.decisionsOf(noun));
    this.files.set(noun.category, files);
    this.declared.set(noun.category, noun);
    if (rules.whose) this.whoses.set(noun.path, async (id) => rules.whose?.(await files.now(id)));
    this.add(files.decisions);
    return files;
  }

  private decisionsOf(noun: AnyNoun): Decisions<Command, unknown, Event> {
    const { world, numbers } = this;
    const rules = rulesOf(noun);
    const { numberedLate: late } = rules;
    return late
      ? new LateNumbers(noun, rules, late, { world, numbers })
      : new Decisions(noun, rules, world);
  }

  add<C extends Command, S, E extends Event>(decisions: Decisions<C, S, E>): void {
    this.looks.set(decisions.kind.category, (id) => decisions.stateOf(id));
    this.handlers.set(decisions.kind.category, (request) => {
      if (decisions.knows(request)) return decisions.handle(request);
      return unknown(
        'no-such-command',
        `Nobody decides on ${request.command.type}（没有命令 ${request.command.type}）.`,
      );
    });
  }

  /**
   * Whose the matter at an address is, `enforcement-cases/<id>`; nothing where there is none, or
   * none that belongs to somebody.
   */
  async whoseIs(address: string): Promise<Whose | undefined> {
    const [path = '', id = ''] = address.split('/');
    return this.whoses.get(path)?.(id);
  }

  /** Whether the matter in a stream is over, as its noun says; one that nobody keeps runs on. */
  async endOf(stream: string): Promise<Ended> {
    const { category = '', id = '' } = partsOf(stream) ?? {};
    const noun = this.declared.get(category);
    if (!noun) return {};
    return ended(noun, await this.filesOf(noun).decisions.stateOf(id));
  }

  /** Every noun whose files are kept here. */
  all(): readonly AnyNoun[] {
    return [...this.declared.values()];
  }

  /** Whose the file in a stream is; nothing where none of these nouns keeps it. */
  async whoseStream(stream: string): Promise<Whose | undefined> {
    const { category = '', id = '' } = partsOf(stream) ?? {};
    const path = this.declared.get(category)?.path;
    return path === undefined ? undefined : this.whoseIs(`${path}/${id}`);
  }

  /**
   * The event past which a stream cannot be read here; nothing when all of it can. Throws `Refusal`
   * (unknown) as `of`.
   */
  async faultIn(category: string, id: string): Promise<NotReadable | undefined> {
    const look = this.looks.get(category) ?? nobody(category);
    try {
      await look(id);
      return undefined;
    } catch (error) {
      if (error instanceof NotReadable) return error;
      throw error;
    }
  }

  /** Throws `Refusal` (unknown) for a category nobody answers for. */
  of(category: string): Handle {
    return this.handlers.get(category) ?? nobody(category);
  }
}

const nobody = (category: string): never =>
  unknown('no-such-noun', `Nobody here answers for ${category}（此处没有类别 ${category}）.`);
