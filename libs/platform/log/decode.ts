import {
  type Envelope,
  type Event,
  evolveOne,
  type Evolve,
  inTodaysShape,
  type Knows,
  type Recorded,
  schemaOf,
  type StreamKind,
  type WhyUnreadable,
} from '#domain/kernel';
import type { EventLog, StoredEvent } from './event-log.js';
import { NotReadable } from './not-readable.js';
import { type EventsAside, nothingAside } from './set-aside.js';

const everyType: Knows = () => true;

/**
 * A stored event in today's shape: the one place where stored events are read. Throws
 * `NotReadable` when this program cannot say what it means: a type `knows` does not know, a shape
 * newer than known here, data or envelope that are none, an old shape that no step leads from.
 */
export const decode = <E extends Event>(
  kind: StreamKind<E>,
  stored: StoredEvent,
  knows: Knows = kind.knows ?? everyType,
): Recorded<E> => {
  const { id, stream, revision, type, data, metadata, position, created } = stored;
  const fail = (why: WhyUnreadable): never => {
    throw new NotReadable(stored, why);
  };
  if (!knows(type)) fail('unknown-type');
  if (!isEnvelope(metadata)) return fail('broken-envelope');
  const known = schemaOf(kind, type);
  if (metadata.schema > known) fail('newer-shape');
  if (!isObject(data)) fail('broken-data');
  // Named one by one: a rest and a spread take longer than reading the event from the wire.
  const event: Recorded = {
    id,
    stream,
    revision,
    type,
    data: metadata.schema === known ? data : lifted(kind, stored, metadata.schema),
    position,
    created,
    envelope: metadata,
  };
  // The type of an event says which data it carries: what `knows` and the shape number said is
  // believed here.
  return event as Recorded<E>;
};

/** As `decode`, for whoever reads streams of several kinds. */
export const decodeAny = <E extends Event>(
  kinds: readonly StreamKind<E>[],
  stored: StoredEvent,
  knows?: Knows,
): Recorded<E> => {
  const category = stored.stream.slice(0, stored.stream.indexOf('-'));
  const kind = kinds.find((one) => one.category === category);
  if (!kind) throw new NotReadable(stored, 'unknown-type');
  return decode(kind, stored, knows);
};

/** Where events are read, and which are passed over. */
export type Reading = Readonly<{ log: EventLog; aside?: EventsAside }>;

/**
 * The events of a stream in today's shape, without those set aside; from a revision on, and so
 * many where that is asked. Throws `NotReadable` at one that cannot be read.
 */
export async function* readable<E extends Event>(
  { log, aside = nothingAside }: Reading,
  kind: StreamKind<E>,
  ...[stream, part]: Parameters<EventLog['readStream']>
): AsyncGenerator<Recorded<E>, void> {
  const passed = aside.in(stream);
  for await (const stored of log.readStream(stream, part))
    if (!passed.has(stored.id)) yield decode(kind, stored);
}

/**
 * The state after one more event. Throws `NotReadable` when the event is damaged so that no state
 * follows from it.
 */
export const evolved = <S, E extends Event>(
  evolve: Evolve<S, E>,
  state: S,
  [event, stored]: readonly [E, StoredEvent],
): S => {
  try {
    return evolveOne(evolve, state, event);
  } catch (cause) {
    throw new NotReadable(stored, 'not-folded', cause);
  }
};

const lifted = (kind: StreamKind, stored: StoredEvent, schema: number): object => {
  try {
    return inTodaysShape(kind, { type: stored.type, data: stored.data, schema });
  } catch (cause) {
    throw new NotReadable(stored, 'not-lifted', cause);
  }
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);

/**
 * What readers rest on: who, when, and in which shape. The rest of an envelope is for the chain
 * and for auditors.
 */
const isEnvelope = (metadata: StoredEvent['metadata']): metadata is Envelope & typeof metadata => {
  if (!isObject(metadata)) return false;
  const { schema, actor, validAt, recordedAt } = metadata;
  return (
    typeof schema === 'number' &&
    Number.isInteger(schema) &&
    schema >= 0 &&
    typeof validAt === 'string' &&
    typeof recordedAt === 'string' &&
    isObject(actor)
  );
};
