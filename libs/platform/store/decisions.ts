import { entryNamedIn, entryOf, wasOverdue } from '#platform/log';
import {
  type Act,
  type Actor,
  type Command,
  type Decider,
  decide,
  type Envelope,
  type Event,
  evolveOne,
  happened,
  type Instant,
  referencesOf,
  refuse,
  Refusal,
  type StreamKind,
  streamName,
  unknown,
} from '#domain/kernel';
import type { DecisionWorld } from './decision-world.js';
import { type Appended, type NewEvent, WrongRevision } from './event-store.js';
import { Memories, type Stood } from './memories.js';
import type { Handled, Remembered } from './remembered.js';
import { aMoment, attemptOf } from './attempt.js';
import { type Preview, previewOf } from './preview.js';
import { rehearsal } from './rehearsing/rehearsing.js';
import { nothingMore, repeated } from './repeated.js';
import { type Answer, type Request, stale } from './request.js';
import { seal } from './seal.js';

type Decided<E extends Event> = Readonly<{ events: readonly E[]; act: Act }>;

const conflictsMax = 5;

/**
 * Runs one kind of decider: load, decide, append at exactly the revision decided on; on a conflict
 * reload and decide again, at most five times. A refusal is never retried. Acts on one stream queue
 * up inside a process, so that they do not conflict with each other.
 */
export class Decisions<C extends Command, S, E extends Event> {
  private readonly memories: Memories<C, S, E>;

  constructor(
    readonly kind: StreamKind<E>,
    readonly decider: Decider<C, S, E>,
    protected readonly world: DecisionWorld,
  ) {
    this.memories = new Memories(kind, decider, world);
  }

  /** Whether a rule here answers that command. */
  knows = (request: Request): request is Request<C> =>
    Object.hasOwn(this.decider.decide, request.command.type);

  /**
   * Answers a command: the events it leads to are in the store when this resolves. The same command
   * id is answered as the first time. Throws `Refusal` when a rule says no.
   */
  async handle(request: Request<C>): Promise<Answer> {
    const stream = streamName(this.kind, this.world.district, request.id);
    return this.memories.inTurn(stream, () =>
      this.attempt(stream, request).catch((error: unknown) =>
        this.onRecordAfterAll(stream, request, error),
      ),
    );
  }

  /**
   * The state of a noun now, for acts that need to look before they reserve something elsewhere.
   */
  stateOf(id: string): Promise<Stood<S>> {
    return this.memories.stateOf(streamName(this.kind, this.world.district, id));
  }

  /** What a command would lead to now; throws the refusal it would meet. Nothing is written. */
  async rehearse(request: Request<C>): Promise<readonly E[]> {
    return (await this.decided(request, await this.stateOf(request.id))).events;
  }

  /** What is decided on that state, by an act that saw what the command refers to. */
  private async decided(
    request: Request<C>,
    { state, revision }: Stood<S>,
    said = this.actOf(request),
  ): Promise<Decided<E>> {
    const { begins } = this.decider;
    const act = happened(this.decider, request.command, said);
    if (revision < 0 && begins && !begins.by.includes(request.command.type))
      unknown(...begins.else);
    stale(request, revision);
    const named = referencesOf(this.decider, request.command, state, act);
    const seeing = await this.world.looks.before(await this.seeingEntry(request, act), named);
    return { events: decide(this.decider, request.command, state, seeing), act: seeing };
  }

  /** The act, which has looked at the earlier entry that it corrects. */
  private async seeingEntry({ id, command }: Request<C>, act: Act): Promise<Act> {
    const entry = entryNamedIn(command);
    if (entry === undefined) return act;
    const { kind, world } = this;
    const recorded = await entryOf(world, kind, streamName(kind, world.district, id), entry);
    return recorded ? { ...act, recorded } : act;
  }

  private async attempt(stream: string, request: Request<C>): Promise<Answer> {
    for (let conflicts = 0; ; conflicts += 1) {
      const memory = this.memories.recall(stream);
      if (conflicts > 0 || !this.mayDecide(memory, request))
        await this.memories.catchUp(memory, stream);
      const earlier = memory.handled.get(request.commandId);
      if (earlier) return this.again(stream, request, earlier);
      try {
        return await this.decideAndAppend(stream, request, memory);
      } catch (error) {
        if (!(error instanceof WrongRevision) || conflicts >= conflictsMax) throw error;
        await aMoment(conflicts);
      }
    }
  }

  /**
   * What begins a noun is decided on nothing and appended as its first event: where there is one,
   * the append says so, and the stream is read then. A refusal is never given without reading.
   */
  private mayDecide({ read }: Remembered<S>, { command }: Request<C>): boolean {
    return read || this.decider.begins?.by.includes(command.type) === true;
  }

  /**
   * The store ran out of time: the same command may have come another way at the same moment, and
   * be on record.
   */
  private async onRecordAfterAll(stream: string, request: Request<C>, error: unknown) {
    if (!wasOverdue(error)) throw error;
    const memory = this.memories.recall(stream);
    await this.memories.catchUp(memory, stream);
    const earlier = memory.handled.get(request.commandId);
    if (!earlier) throw error;
    return this.again(stream, request, earlier);
  }

  private again(stream: string, request: Request<C>, earlier: Handled): Answer {
    const { toldBefore } = this.world;
    return repeated(stream, request, { earlier, toldBefore, asking: this.decider.asking });
  }

  private async decideAndAppend(
    stream: string,
    request: Request<C>,
    memory: Remembered<S>,
  ): Promise<Answer> {
    const answer = await this.decideOnTheLatest(stream, request, memory);
    if (!('act' in answer)) return answer;
    const { events: decided, act } = answer;
    if (decided.length === 0)
      return nothingMore(stream, request, memory, [this.decider.asking, this.world.toldBefore]);
    const { kind } = this;
    const { code, forms } = this.world;
    const sealed = seal(decided, { kind, stream, tip: memory, act, code, request, forms });
    const expected = memory.revision < 0 ? 'none' : memory.revision;
    const appended = await this.world.store.append(stream, sealed, expected);
    this.noteTried(stream, memory, answer);
    const events = this.rememberOwn(memory, request, { sealed, appended });
    return { id: request.id, stream, ...appended, events, repeated: false };
  }

  /** What this came to, for whoever rehearses it. */
  private noteTried(
    stream: string,
    { state, revision, position }: Remembered<S>,
    { events, act }: Decided<E>,
  ): void {
    const told = (): Preview => previewOf(this.decider, state, events, act);
    rehearsal()?.note({ stream, stood: { revision, position }, told: told() });
  }

  /**
   * What is remembered may be old: an answer that writes nothing is only given on the latest state.
   */
  private async decideOnTheLatest(
    stream: string,
    request: Request<C>,
    memory: Remembered<S>,
  ): Promise<Decided<E> | Answer> {
    const act = this.actOf(request);
    const answer = (): Promise<Decided<E>> => this.decided(request, memory, act);
    const first = await attemptOf(answer);
    if (!(first instanceof Refusal) && first.events.length > 0) return first;
    if (await this.memories.catchUp(memory, stream)) {
      const earlier = memory.handled.get(request.commandId);
      return earlier ? this.again(stream, request, earlier) : answer();
    }
    if (first instanceof Refusal) throw first;
    return first;
  }

  /** As the store will give it back, so that memory and a fresh read never differ. */
  private rememberOwn(
    memory: Remembered<S>,
    request: Request<C>,
    { sealed, appended }: Readonly<{ sealed: readonly NewEvent[]; appended: Appended }>,
  ): readonly string[] {
    for (const { type, data } of sealed) {
      memory.state = evolveOne(this.decider.evolve, memory.state, { type, data } as E);
      memory.people.note(data);
    }
    const { digest, asked, recordedAt } = sealed.at(-1)!.metadata as Envelope;
    const events = sealed.map(({ type }) => type);
    memory.revision = appended.revision;
    memory.position = appended.position;
    memory.digest = digest;
    memory.last = recordedAt;
    memory.read = true;
    const { request: spoken } = sealed[0]!.metadata as Envelope;
    memory.handled.set(request.commandId, { ...appended, events, asked, request: spoken });
    return events;
  }

  private actOf({ id, actor, validAt, commandId }: Request<C>): Act {
    const now = this.nowFor(actor, validAt);
    if (validAt && validAt > now)
      refuse(
        'valid-in-the-future',
        `What happens after ${now} cannot be recorded yet（现为 ${now}，不得记录此后的事实）.`,
      );
    const { world } = this;
    return {
      now,
      validAt: validAt ?? now,
      actor,
      commandId,
      law: world.law(),
      registry: world.registry(),
      stream: streamName(this.kind, world.district, id),
    };
  }

  /**
   * What the system hands on has happened, whatever the clock of this machine says: it is recorded
   * no earlier than that. A person's clock is not believed.
   */
  private nowFor(actor: Actor, validAt: Instant | undefined): Instant {
    const now = this.world.clock.now();
    const handsOn = actor.kind === 'system' && ['reaction', 'deadline'].includes(actor.by);
    return handsOn && validAt && validAt > now ? validAt : now;
  }
}
