import type { ClientBase } from 'pg';

/** Changes of the node's own tables, oldest first. Append only: what once ran is never edited. */
const migrations: readonly string[] = [
  `CREATE TABLE event_node.stream (
     key bigint PRIMARY KEY,
     digest bytea NOT NULL UNIQUE,
     name text NOT NULL
   );
   COMMENT ON COLUMN event_node.stream.digest IS 'SHA-256 of the name: names may be longer than an index allows';
   CREATE TABLE event_node.event (
     position bigint PRIMARY KEY,
     stream_key bigint NOT NULL,
     revision bigint NOT NULL,
     stream text NOT NULL,
     id uuid NOT NULL,
     type text NOT NULL,
     is_json boolean NOT NULL,
     created timestamptz NOT NULL,
     metadata bytea NOT NULL,
     data bytea NOT NULL,
     UNIQUE (stream_key, revision)
   );`,
];

/**
 * Brings schema `event_node` to this program's version, forwards only. Throws when the tables are
 * newer than the program: an older node would write what the newer one no longer understands. Call
 * it with the writer's lock held.
 */
export const migrate = async (client: ClientBase): Promise<void> => {
  await client.query(`CREATE SCHEMA IF NOT EXISTS event_node;
    CREATE TABLE IF NOT EXISTS event_node.migration (
      version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`);
  const result = await client.query<{ version: number | null }>(
    'SELECT max(version) AS version FROM event_node.migration',
  );
  const version = result.rows[0]?.version ?? 0;
  if (version > migrations.length)
    throw new Error(
      `Tables of the event node have version ${version}, this program knows none above ${migrations.length}`,
    );
  for (let next = version; next < migrations.length; next += 1)
    await client.query(
      `BEGIN; ${migrations[next]}; INSERT INTO event_node.migration (version) VALUES (${next + 1}); COMMIT`,
    );
};
