import type { StoredEvent } from '#platform/log';
import { type Envelope, inTodaysShape, type Recorded, type StreamKind } from '#domain/kernel';

/** The category of a stream: what stands before the first dash. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** Prefix of all streams of a kind, in every district. */
export const prefixOf = (kind: StreamKind): string => `${kind.category}-`;

/**
 * A stored event in today's shape. Throws when it cannot be read: no shape number, a shape newer than this program, or an
 * upcast that fails. Whoever folds it treats that as poison.
 */
export const decode = (kinds: readonly StreamKind[], stored: StoredEvent): Recorded => {
  const category = categoryOf(stored.stream);
  const kind = kinds.find((one) => one.category === category);
  if (!kind) throw new Error(`Nobody reads streams of category ${category}.`);
  const schema = shapeOf(stored);
  const known = kind.upcasters[stored.type]?.length ?? 0;
  if (schema > known)
    throw new Error(`${stored.type} has shape ${schema}, newer than ${known} known here.`);
  // Named one by one: a rest and a spread take longer than reading the event from the wire.
  const { id, stream, revision, type, data, position, created } = stored;
  return {
    id,
    stream,
    revision,
    type,
    data: schema === known ? data : inTodaysShape(kind, { type, data, schema }),
    position,
    created,
    envelope: stored.metadata as unknown as Envelope,
  };
};

const shapeOf = ({ metadata, type }: StoredEvent): number => {
  const schema = metadata['schema'] ?? 0;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 0)
    throw new Error(`${type} does not say which shape it has.`);
  return schema;
};
