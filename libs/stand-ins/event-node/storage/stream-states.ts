import { KnownIds } from '../stream/known-ids.js';
import { metastreamOf, TOMBSTONE } from '../stream/record.js';
import { streamSettings } from '../stream/stream-metadata.js';
import { type StreamState, unknownStream } from '../stream/stream-state.js';
import type { Reading } from './reading.js';
import { digestOf } from './commit-rows.js';

type StateRow = Readonly<{
  name: string;
  key: string;
  revisions: string[];
  positions: string[];
  ids: string[];
}>;
/** A metastream's last event; it has no key. */
type MetadataRow = Readonly<{ name: string; key: null; data: Buffer }>;

/** How many of a stream's newest ids are remembered when it is loaded. */
const RECENT = 200;

/** Both in one query: what an append costs the node is mostly round trips, not rows. */
const statesQuery = `
  SELECT s.name, s.key, t.revisions, t.positions, t.ids, NULL AS data FROM event_node.stream s
   CROSS JOIN LATERAL (
     SELECT array_agg(e.revision) AS revisions, array_agg(e.position) AS positions, array_agg(e.id::text) AS ids
       FROM (SELECT revision, position, id FROM event_node.event
              WHERE stream_key = s.key ORDER BY revision DESC LIMIT ${RECENT}) e) t
   WHERE s.digest = ANY($1)
  UNION ALL
  SELECT s.name, NULL, NULL, NULL, NULL, e.data FROM event_node.stream s
   CROSS JOIN LATERAL (SELECT data FROM event_node.event
                        WHERE stream_key = s.key ORDER BY revision DESC LIMIT 1) e
   WHERE s.digest = ANY($2)`;

const toState = (row: StateRow, metadata: Buffer | undefined): StreamState => {
  const revisions = row.revisions.map(Number);
  const tombstoned = revisions[0] === TOMBSTONE;
  const newest = tombstoned ? 1 : 0;
  const complete = revisions.length < RECENT;
  const known = new KnownIds(complete ? 0 : revisions.at(-1)!);
  for (let index = revisions.length - 1; index >= newest; index -= 1)
    known.add(row.ids[index]!, {
      revision: revisions[index]!,
      position: Number(row.positions[index]),
    });
  return {
    name: row.name,
    key: Number(row.key),
    last: revisions[newest] ?? -1,
    lastPosition: Number(row.positions[newest] ?? -1),
    tombstoned,
    settings: metadata ? streamSettings(metadata) : {},
    metadata,
    known,
  };
};

/**
 * Loads what the tables say about these streams; a stream without a row is one nobody has written
 * to.
 */
export const loadStates = async (
  reading: Reading,
  names: readonly string[],
): Promise<StreamState[]> => {
  const metastreams = names.map((name) => digestOf(metastreamOf(name)));
  const rows = await reading.rows<StateRow | MetadataRow>('stream-states', statesQuery, [
    names.map(digestOf),
    metastreams,
  ]);
  const byName = new Map<string, StateRow>();
  const metadata = new Map<string, Buffer>();
  for (const row of rows)
    if (row.key === null) metadata.set(row.name, row.data);
    else byName.set(row.name, row);
  return names.map((name) => {
    const row = byName.get(name);
    const text = metadata.get(metastreamOf(name));
    if (row) return toState(row, text);
    return { ...unknownStream(name), metadata: text, settings: text ? streamSettings(text) : {} };
  });
};

/**
 * The ids of a stream between two revisions, for an idempotency question that goes further back
 * than memory.
 */
export const idsBetween = async (
  reading: Reading,
  key: number,
  [low, high]: readonly [number, number],
): Promise<Readonly<{ id: string; revision: number; position: number }>[]> => {
  const rows = await reading.rows<{ id: string; revision: string; position: string }>(
    'stream-ids',
    `SELECT id::text, revision, position FROM event_node.event
      WHERE stream_key = $1 AND revision BETWEEN $2 AND $3 ORDER BY revision`,
    [key, low, high],
  );
  return rows.map(({ id, revision, position }) => ({
    id,
    revision: Number(revision),
    position: Number(position),
  }));
};
