import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import type { BenchStore } from './bench-store.js';

const kilo = 1_024;

const highestOf = (pid: number): number => {
  try {
    const told = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(told?.[1] ?? 0) / kilo);
  } catch {
    return 0;
  }
};

/** Megabytes that processes held at most until now: the client, the event node, others by name. */
export const peakMb = (
  { node }: BenchStore,
  others: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> => {
  const pids = Object.entries({ ...others, ...(node.pid !== undefined && { node: node.pid }) });
  return {
    client: Math.round(process.resourceUsage().maxRSS / kilo),
    ...Object.fromEntries(pids.map(([name, pid]) => [name, highestOf(pid)])),
  };
};

/**
 * What lies on the disk: bytes of each database beyond an empty one, in which folder, and of the
 * store for each event.
 */
export type Disk = Readonly<{
  bytesPerEvent: number;
  databases: Readonly<Record<string, number>>;
  folder: string;
}>;

const ask = async <Row>(url: string, sql: string): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
};

/** Told before the store is taken away. */
export const diskOf = async ({ postgres }: BenchStore): Promise<Disk> => {
  const sizes = await ask<{ name: string; bytes: string }>(
    postgres.url(),
    `SELECT datname AS name, pg_database_size(datname) - pg_database_size('template0') AS bytes
      FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'`,
  );
  const [count] = await ask<{ events: string }>(
    postgres.url('event_node'),
    'SELECT count(*) AS events FROM event_node.event',
  );
  const databases = Object.fromEntries(sizes.map(({ name, bytes }) => [name, Number(bytes)]));
  const bytesPerEvent = Math.round((databases.event_node ?? 0) / Number(count!.events));
  return { bytesPerEvent, databases, folder: dirname(postgres.dir) };
};
