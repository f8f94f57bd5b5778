import type { StoredEvent } from '#platform/log';
import type { Client } from '#platform/tables';
import type { DataSource } from 'typeorm';

/**
 * `blocking`: its shard stands before it. `parked`: it and what follows on its key lie aside while
 * the others go on. `retry`, `skip`: an operator decided so and the shard has not got to it yet.
 * `skipped`, `done`: over.
 */
export type PoisonStatus = 'blocking' | 'parked' | 'retry' | 'skip' | 'skipped' | 'done';

/** That an event set aside is not over yet（尚未了结）, as a condition on its row. */
export const notOver = (row = 'poison'): string => `${row}.status NOT IN ('skipped', 'done')`;

/** An event that could not be folded, or one that waits behind such a one. */
export type PoisonRow = Readonly<{
  projection: string;
  build: number;
  eventId: string;
  /** The stream: what waits behind a parked event is the rest of its stream. */
  key: string;
  revision: number;
  type: string;
  position: string;
  error: string | null;
  attempts: number;
  status: PoisonStatus;
  byWhom: string | null;
  why: string | null;
}>;

/** Thrown when an event cannot be folded and its shard must stop before it. */
export class Poisoned extends Error {
  constructor(
    readonly event: StoredEvent,
    override readonly cause: unknown,
  ) {
    super(`${event.type} ${event.stream}@${event.revision}: ${String(cause)}`);
    this.name = 'Poisoned';
  }
}

/** An event to be set aside, with its error; those behind it have none. */
export type Parked = Readonly<{ event: StoredEvent; error: unknown }>;

type Whose = Readonly<{ name: string; build: number }>;

const columns = `projection, build, event_id AS "eventId", key, revision::float8 AS revision, type,
  commit || '/' || prepare AS position, error, attempts, status, by_whom AS "byWhom", why`;

/** Events of a projection that are not over yet, in the order of the log. */
export const openPoison = async (
  readModels: DataSource,
  { name, build }: Whose,
): Promise<readonly PoisonRow[]> =>
  readModels.query(
    `SELECT ${columns} FROM platform.poison
      WHERE projection = $1 AND build = $2 AND ${notOver()}
      ORDER BY poison.commit, poison.prepare`,
    [name, build],
  );

/**
 * Streams with events that are not over yet, by projection and build as `nameOf` says it: the one
 * place where it stands what is set aside（搁置）, whoever follows and whenever it began.
 */
export const streamsAside = async (
  readModels: DataSource,
  projections: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows: (Whose & Readonly<{ streams: string[] }>)[] = await readModels.query(
    `SELECT projection AS name, build, array_agg(DISTINCT stream) AS streams FROM platform.poison
      WHERE projection = ANY($1) AND ${notOver()} GROUP BY 1, 2`,
    [projections],
  );
  return new Map(rows.map((row) => [nameOf(row), row.streams]));
};

/** A build of a projection by one text. */
export const nameOf = ({ name, build }: Whose): string => `${name} ${build}`;

/**
 * Records events as blocking or parked. Doing it again counts an attempt for those with an error.
 */
export const hold = async (
  client: Pick<Client, 'query'>,
  { name, build }: Whose,
  status: 'blocking' | 'parked',
  held: readonly Parked[],
): Promise<void> => {
  if (held.length === 0) return;
  const of = <T>(value: (one: Parked) => T): T[] => held.map(value);
  await client.query(
    `INSERT INTO platform.poison AS p
        (projection, build, status, event_id, key, stream, revision, type, commit, prepare, error, attempts)
      SELECT $1, $2::int, $3, u.id, u.stream, u.stream, u.revision::bigint, u.type, u.commit::numeric,
        u.prepare::numeric, u.error, CASE WHEN u.error IS NULL THEN 0 ELSE 1 END
      FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
        AS u(id, stream, revision, type, commit, prepare, error)
      ON CONFLICT (projection, build, event_id) DO UPDATE SET status = excluded.status,
        error = coalesce(excluded.error, p.error), attempts = p.attempts + excluded.attempts, last_at = now()`,
    [
      name,
      build,
      status,
      of(({ event }) => event.id),
      of(({ event }) => event.stream),
      of(({ event }) => String(event.revision)),
      of(({ event }) => event.type),
      of(({ event }) => event.position.commit),
      of(({ event }) => event.position.prepare),
      of(({ error }) => (error === undefined ? null : errorText(error))),
    ],
  );
};

/** What a row about it says of the event. */
export const rowOf = ({ event, cause }: Poisoned) => ({
  eventId: event.id,
  key: event.stream,
  revision: event.revision,
  type: event.type,
  error: errorText(cause),
});

const errorText = (error: unknown): string =>
  error instanceof Error || typeof error === 'string' ? String(error) : JSON.stringify(error);

/** Closes what was skipped or has now been folded. */
export const closePoison = async (
  client: Client,
  { name, build }: Whose,
  eventIds: readonly string[],
): Promise<void> => {
  if (eventIds.length === 0) return;
  await client.query(
    `UPDATE platform.poison SET last_at = now(),
        status = CASE status WHEN 'skip' THEN 'skipped' ELSE 'done' END
      WHERE projection = $1 AND build = $2 AND event_id = ANY($3)`,
    [name, build, eventIds],
  );
};
