import { decode, type EventLog, evolved, noDigest, type StoredEvent } from '#platform/log';
import {
  type Command,
  type Decider,
  type Event,
  knownTo,
  type Position,
  type StreamKind,
} from '#domain/kernel';

/** An earlier command of the stream and where it came to lie. */
export type Handled = Readonly<{
  revision: number;
  position: Position;
  events: readonly string[];
  asked: string;
}>;

/** A stream folded as far as this process has read it. Never the truth: every append names the revision it stands on. */
export type Remembered<S> = {
  state: S;
  revision: number;
  digest: string;
  position: Position;
  handled: Map<string, Handled>;
  /** It has been read at least once: what came since shows when an append meets it. */
  read: boolean;
};

/** A stream nobody has written to. */
export const untouched = <S>(initial: S): Remembered<S> => ({
  state: initial,
  revision: -1,
  digest: noDigest,
  position: { commit: '0', prepare: '0' },
  handled: new Map(),
  read: false,
});

/** Takes one more stored event into memory. Throws `NotReadable`: nobody decides on a history that cannot be read whole. */
export const remember = <C extends Command, S, E extends Event>(
  memory: Remembered<S>,
  stored: StoredEvent,
  { kind, decider }: Readonly<{ kind: StreamKind<E>; decider: Decider<C, S, E> }>,
): void => {
  const event = decode(kind, stored, knownTo(decider.evolve));
  const { commandId, digest, asked } = event.envelope;
  memory.state = evolved(decider.evolve, memory.state, [event, stored]);
  memory.revision = stored.revision;
  memory.digest = digest;
  memory.position = stored.position;
  const earlier = memory.handled.get(commandId)?.events ?? [];
  memory.handled.set(commandId, {
    revision: stored.revision,
    position: stored.position,
    events: [...earlier, stored.type],
    asked,
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
