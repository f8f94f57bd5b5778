import {
  type Actor,
  type Instant,
  localDateOf,
  type LocalDate,
  partsOf,
  restedOn,
} from '#domain/kernel';
import type { EventLog, StoredEvent } from '#platform/log';

/** Which matters are taken: of one kind, begun in some days, in which an organ acted. */
export type MiningFilter = Readonly<{
  category: string;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  organ?: string | undefined;
}>;

/** One act as analysts of processes see it: which, when, by whom; nothing of what it said. */
export type MinedEvent = Readonly<{
  id: string;
  type: string;
  validAt: Instant;
  recordedAt: Instant;
  person?: string;
  organ?: string;
  restsOn: readonly string[];
}>;

/** A matter with its acts, in their order. */
export type MinedMatter = Readonly<{
  stream: string;
  id: string;
  events: readonly MinedEvent[];
}>;

type Told = Readonly<{
  actor?: Actor;
  validAt?: Instant;
  recordedAt?: Instant;
  restsOn?: readonly string[];
}>;

const minedOf = ({ id, type, created, metadata }: StoredEvent): MinedEvent => {
  const { actor, validAt = created, recordedAt = created, restsOn = [] } = metadata as Told;
  const who = actor?.kind === 'person' ? { person: actor.id, organ: actor.capacity.organ } : {};
  const files = restsOn.map((file) => restedOn(file).stream);
  return { id, type, validAt, recordedAt, ...who, restsOn: [...new Set(files)] };
};

const isWithin = ({ created, metadata }: StoredEvent, { from, to }: MiningFilter): boolean => {
  const day = localDateOf((metadata as Told).recordedAt ?? created);
  return (from === undefined || from <= day) && (to === undefined || day <= to);
};

const begunIn = async (
  log: EventLog,
  district: string,
  filter: MiningFilter,
): Promise<readonly string[]> => {
  const streams: string[] = [];
  for await (const event of log.readAll({ prefixes: [`${filter.category}-${district}.`] }))
    if (event.revision === 0 && isWithin(event, filter)) streams.push(event.stream);
  return streams;
};

const eventsOf = async (log: EventLog, stream: string): Promise<readonly MinedEvent[]> => {
  const events: MinedEvent[] = [];
  for await (const event of log.readStream(stream)) events.push(minedOf(event));
  return events;
};

/**
 * The matters of a kind, each whole, as far as the filter lets them through. One is in memory at a
 * time, and the names of all.
 */
export async function* mattersIn(
  log: EventLog,
  district: string,
  filter: MiningFilter,
): AsyncGenerator<MinedMatter> {
  const { organ: asked } = filter;
  for (const stream of await begunIn(log, district, filter)) {
    const events = await eventsOf(log, stream);
    if (asked === undefined || events.some(({ organ }) => organ === asked))
      yield { stream, id: partsOf(stream)?.id ?? stream, events };
  }
}
