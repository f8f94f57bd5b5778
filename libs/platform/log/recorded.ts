import {
  type Envelope,
  type Event,
  inTodaysShape,
  type Recorded,
  type StreamKind,
} from '#domain/kernel';
import type { StoredEvent } from './event-log.js';

/** A stored event in today's shape. */
export const recorded = <E extends Event>(
  kind: StreamKind<E>,
  stored: StoredEvent,
): Recorded<E> => {
  const envelope = stored.metadata as unknown as Envelope;
  const data = inTodaysShape(kind, {
    type: stored.type,
    data: stored.data,
    schema: envelope.schema ?? 0,
  });
  const { id, stream, revision, type, position, created } = stored;
  return {
    id,
    stream,
    revision,
    type,
    data,
    position,
    created,
    envelope,
  } as unknown as Recorded<E>;
};
