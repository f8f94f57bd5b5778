import {
  type Asides,
  decode,
  type EventLog,
  evolved,
  noDigest,
  type StoredEvent,
} from '#platform/log';
import {
  type Command,
  type Decider,
  type Envelope,
  type Event,
  type Instant,
  knownTo,
  PeopleTold,
  type Position,
  type StreamKind,
} from '#domain/kernel';

/** An earlier command of the stream and where it came to lie. */
export type Handled = Readonly<{
  revision: number;
  position: Position;
  events: readonly string[];
  asked: string;
  /** What a person said, name by name; absent where the system asked, and in what is older. */
  request?: Envelope['request'];
}>;

/**
 * A stream folded as far as this process has read it. Never the truth: every append names the
 * revision it stands on.
 */
export type Remembered<S> = {
  state: S;
  revision: number;
  digest: string;
  /** When its first event happened. */
  since?: Instant;
  /** When its last event was recorded. */
  last?: Instant;
  position: Position;
  handled: Map<string, Handled>;
  /** Of whom its events tell. */
  people: PeopleTold;
  /** What was passed over while it was read: when that changes, it is read anew. */
  asides: Asides;
  /** It has been read at least once: what came since shows when an append meets it. */
  read: boolean;
};

/** A stream nobody has written to. */
export const untouched = <S>(initial: S, asides: Asides): Remembered<S> => ({
  state: initial,
  revision: -1,
  digest: noDigest,
  position: { commit: '0', prepare: '0' },
  handled: new Map(),
  people: new PeopleTold(),
  asides,
  read: false,
});

/**
 * Takes one more stored event into memory. Throws `NotReadable`: nobody decides on a history that
 * cannot be read whole.
 */
export const remember = <C extends Command, S, E extends Event>(
  memory: Remembered<S>,
  stored: StoredEvent,
  { kind, decider }: Readonly<{ kind: StreamKind<E>; decider: Decider<C, S, E> }>,
): void => {
  if (memory.asides.has(stored.id)) return passOver(memory, stored);
  const event = decode(kind, stored, knownTo(decider.evolve));
  memory.state = evolved(decider.evolve, memory.state, [event, stored]);
  memory.people.note(event.data);
  notePlace(memory, stored);
  memory.since ??= event.envelope.validAt;
  memory.last = event.envelope.recordedAt;
  noteHandled(memory, stored, event.envelope);
};

/**
 * An event set aside says nothing; the next one follows on it all the same, and whoever wrote it is
 * answered as before.
 */
const passOver = <S>(memory: Remembered<S>, stored: StoredEvent): void => {
  notePlace(memory, stored);
  const { commandId, asked } = stored.metadata;
  if (typeof commandId === 'string' && typeof asked === 'string')
    noteHandled(memory, stored, { commandId, asked });
};

/**
 * An envelope that cannot be read has no digest to follow on: the chain goes on from the one
 * before.
 */
const notePlace = <S>(
  memory: Remembered<S>,
  { revision, position, metadata }: StoredEvent,
): void => {
  memory.revision = revision;
  memory.position = position;
  const { digest } = metadata;
  if (typeof digest === 'string') memory.digest = digest;
};

const noteHandled = <S>(
  memory: Remembered<S>,
  stored: StoredEvent,
  { commandId, asked, request }: Pick<Envelope, 'commandId' | 'asked' | 'request'>,
): void => {
  const before = memory.handled.get(commandId);
  memory.handled.set(commandId, {
    revision: stored.revision,
    position: stored.position,
    events: [...(before?.events ?? []), stored.type],
    asked,
    request: before?.request ?? request,
  });
};

/** Reads what came since. Tells whether anything did. */
export const catchUp = async <C extends Command, S, E extends Event>(
  memory: Remembered<S>,
  stream: string,
  from: Readonly<{ log: EventLog; kind: StreamKind<E>; decider: Decider<C, S, E> }>,
): Promise<boolean> => {
  const before = memory.revision;
  for await (const event of from.log.readStream(stream, { from: before + 1 }))
    remember(memory, event, from);
  memory.read = true;
  return memory.revision > before;
};
