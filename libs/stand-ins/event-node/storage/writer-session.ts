import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { TOMBSTONE_TEXT } from '../stream/record.js';
import { type Commit, eventRows, streamRows } from './commit-rows.js';
import { CopyIn, type CopyPart } from './copy-in.js';
import { migrate } from './migrations.js';

/**
 * Another node writes to this database. Two would give out the same positions, so the second one
 * must not start.
 */
export class DatabaseInUse extends Error {
  constructor() {
    super(
      'Another event node is writing to this database. Stop it, or give this one its own database.',
    );
    this.name = 'DatabaseInUse';
  }
}

const LOCK = `hashtextextended('event_node.writer', 0)`;

/**
 * The one connection that writes. It holds a session lock of the database: while it lives nobody
 * else may write, and when it is lost so is the right to write. Hence no fencing token is needed.
 */
export class WriterSession {
  private constructor(private readonly client: pg.Client) {}

  /**
   * Connects, takes the lock (a killed node's may take a moment to fall) and brings the tables up
   * to date.
   */
  static async open(connectionString: string, lockWaitMs: number): Promise<WriterSession> {
    const client = new pg.Client({ connectionString, application_name: 'event node writer' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(
        `SET synchronous_commit = on; SET tcp_keepalives_idle = 10;
         SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3`,
      );
      await takeLock(client, lockWaitMs);
      await migrate(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    return new WriterSession(client);
  }

  /** Everything of the commit becomes durable, or nothing. */
  write({ streams, records }: Commit): Promise<void> {
    const parts: CopyPart[] = [];
    if (streams.length > 0) parts.push({ into: 'event_node.stream', rows: streamRows(streams) });
    parts.push({ into: 'event_node.event', rows: eventRows(records) });
    return new Promise((resolve, reject) => {
      this.client.query(new CopyIn(parts, { resolve, reject }));
    });
  }

  /** The last position and the last stream key that were ever committed. */
  async ends(): Promise<Readonly<{ position: number; streamKey: number }>> {
    const result = await this.client.query<{ position: string; key: string }>(
      `SELECT coalesce((SELECT max(position) FROM event_node.event), 0) AS position,
              coalesce((SELECT max(key) FROM event_node.stream), 0) AS key`,
    );
    const [row] = result.rows;
    return { position: Number(row!.position), streamKey: Number(row!.key) };
  }

  /**
   * Looks at the newest part of the log as a crash may have left it: revisions without holes, no
   * event without its stream. Throws when something is wrong, because appending on top would make
   * it worse.
   */
  async check(): Promise<void> {
    const result = await this.client.query<{ stream: string; problem: string }>(selfCheck);
    const [found] = result.rows;
    if (found) throw new Error(`The log is damaged: ${found.problem} in stream ${found.stream}`);
  }

  /** Whether this database gives up safety for speed. */
  async isCareless(): Promise<boolean> {
    const result = await this.client.query<{ fsync: string }>('SHOW fsync');
    return result.rows[0]?.fsync === 'off';
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

const takeLock = async (client: pg.Client, waitMs: number): Promise<void> => {
  for (const until = Date.now() + waitMs; ;) {
    const result = await client.query<{ taken: boolean }>(
      `SELECT pg_try_advisory_lock(${LOCK}) AS taken`,
    );
    if (result.rows[0]?.taken) return;
    if (Date.now() >= until) throw new DatabaseInUse();
    await pause(100);
  }
};

const selfCheck = `
  WITH newest AS (SELECT * FROM event_node.event ORDER BY position DESC LIMIT 1000),
  problems AS (
    SELECT stream, 'an event without its stream' AS problem FROM newest n
     WHERE NOT EXISTS (SELECT FROM event_node.stream s WHERE s.key = n.stream_key AND s.name = n.stream)
    UNION ALL
    SELECT stream, 'a hole before revision ' || revision FROM newest n
     WHERE revision > 0 AND revision < ${TOMBSTONE_TEXT}
       AND NOT EXISTS (SELECT FROM event_node.event e
                        WHERE e.stream_key = n.stream_key AND e.revision = n.revision - 1
                          AND e.position < n.position))
  SELECT stream, problem FROM problems LIMIT 1`;
