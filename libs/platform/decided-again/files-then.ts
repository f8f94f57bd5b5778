import {
  fold,
  foldingOf,
  type Instant,
  type Recorded,
  type Reference,
  restedOn,
  type Seen,
  type StreamKind,
  streamName,
} from '#domain/kernel';
import { type Reading, readable } from '#platform/log';

/** The events of a stream up to a revision, that one among them. */
export const upTo = async (
  from: Reading,
  kind: StreamKind,
  stream: string,
  revision: number,
): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  if (revision < 0) return events;
  for await (const event of readable(from, kind, stream, { limit: revision + 1 }))
    events.push(event);
  return events;
};

/** At which revision each file was looked at, as the envelope says it. */
export const revisionsIn = (restsOn: readonly string[] = []): ReadonlyMap<string, number> =>
  new Map(restsOn.map(restedOn).map(({ stream, revision }) => [stream, revision]));

/** A file as it was looked at then; what the envelope does not name was not there. */
export const seenThen = async (
  from: Reading & Readonly<{ district: string }>,
  { to, id }: Reference,
  revisions: ReadonlyMap<string, number>,
): Promise<Seen> => {
  const stream = streamName(to, from.district, id);
  const events = await upTo(from, to, stream, revisions.get(stream) ?? -1);
  const state = fold(foldingOf(to), events);
  const revision = events.at(-1)?.revision ?? -1;
  const since: Instant | undefined = events[0]?.envelope.validAt;
  const standing = revision < 0 ? undefined : to.standing(state as never);
  return { to, id, stream, revision, ...(since && { since }), ...(standing && { standing }) };
};
