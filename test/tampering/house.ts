import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v5 } from 'uuid';
import { instant } from '#domain/kernel';
import {
  connect,
  disconnect,
  EventStoreDbLog,
  noDigest,
  sealOf,
  type StoredEvent,
} from '#platform/log';
import { EventStoreDbStore } from '#platform/store';
import { migrate, readModels } from '#platform/tables';
import {
  ProofFolder,
  signerOf,
  tileBytes,
  treeInFolder,
  treeInTables,
  TreeKeeping,
  type Verified,
  verifierIn,
  verifierText,
  verifyLog,
} from '#platform/transparency';
import type { Fault } from '../../libs/platform/transparency/verify/fault.js';
import { startEventNode } from '#stand-ins/event-node';
import { withPostgres } from '#stand-ins/embedded';
import { SetClock } from '#testing';
import { LogCheck } from '../../libs/platform/transparency/worker/log-check.js';
import { migrations } from '../../migrations/index.js';

const names = '6d7f0e0a-8f0e-5a55-9d1d-0b7a0c1e4f10';
const patienceMs = 60_000;
const streams = ['enforcementCase-440704.a', 'enforcementCase-440704.b', 'duty-440704.c'];
const rounds = 12;

/** Who signs in this suite. */
export const signer = signerOf('work-safety.440704', Buffer.alloc(32, 7));

/** An event with its envelope, chained to the one before it in its stream. */
const sealedEvent = (stream: string, revision: number, previous: string) => {
  const id = v5(`${stream}@${revision}`, names);
  const [type, data] = ['FineDecided', { fineFen: 15_000_000 + revision, stream }];
  const recordedAt = `2026-11-${String(revision + 1).padStart(2, '0')}T10:00:00.000Z`;
  const metadata = { schema: 0, actor: { kind: 'person', id: '王' }, recordedAt, previous };
  const digest = sealOf({ id, stream, revision, type, data, metadata: metadata as never });
  return { id, type, data, metadata: { ...metadata, digest } };
};

const filled = async (store: EventStoreDbStore): Promise<void> => {
  const last = new Map<string, string>();
  for (let revision = 0; revision < rounds; revision += 1)
    for (const stream of streams) {
      const event = sealedEvent(stream, revision, last.get(stream) ?? noDigest);
      await store.append(stream, [event], revision === 0 ? 'none' : revision - 1);
      last.set(stream, event.metadata.digest);
    }
};

const keepAlive = `&keepAliveInterval=${patienceMs}&keepAliveTimeout=${patienceMs}`;

/** What is put back after each way of tampering. */
const tables = [
  'event_node.event',
  'event_node.stream',
  'transparency.tree',
  'transparency.entry',
  'transparency.hash',
  'transparency.checkpoint',
  'transparency.verifier',
];

/**
 * A store with some matters in it, its tree, and an old checkpoint with a copy of the folder, as
 * somebody else keeps them; and the tables of all of it, for whoever tampers.
 */
export const tamperedHouse = async () => {
  const databaseUrl = await (await withPostgres()).freshDatabase();
  await migrate(databaseUrl, migrations);
  const database = await readModels(databaseUrl, []);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const start = async () => {
    const node = await startEventNode({ databaseUrl, commitTimeoutMs: patienceMs });
    return { node, url: `${node.connectionString}${keepAlive}` };
  };
  let running = await start();
  const log = () => new EventStoreDbLog(connect(running.url));
  await filled(new EventStoreDbStore(connect(running.url)));
  const dir = mkdtempSync(join(tmpdir(), 'checkpoints-'));
  const folder = new ProofFolder(dir, (tile) => tileBytes(database, tile));
  const clock = new SetClock(instant('2026-11-29T10:00:00Z'));
  const limits = { batch: 7, waitMs: 5, signEveryEvents: 10, signEveryMs: 100 };
  const keep = async (size: number): Promise<void> => {
    const keeping = await TreeKeeping.of({ log: log(), database, signer, clock, folder }, limits);
    const ending = new AbortController();
    const following = keeping.follow(ending.signal);
    const signed = (): number =>
      existsSync(join(dir, 'checkpoint'))
        ? Number(readFileSync(join(dir, 'checkpoint'), 'utf8').split('\n')[1])
        : 0;
    for (let tries = 0; signed() < size; tries += 1) {
      if (tries > 1_000) throw new Error('The tree does not come to its end.');
      await new Promise((done) => setTimeout(done, 5));
    }
    ending.abort();
    await following;
  };
  await keep(streams.length * rounds);
  const since = readFileSync(join(dir, 'checkpoint'), 'utf8');
  const key = verifierText(signer);
  const events: StoredEvent[] = [];
  for await (const event of log().readAll({}))
    if (!event.stream.startsWith('$')) events.push(event);
  for (const table of tables)
    await client.query(`CREATE TABLE ${table.replace('.', '_')}_before AS SELECT * FROM ${table}`);
  return {
    database,
    client,
    events,
    since,
    dir,
    store: () => new EventStoreDbStore(connect(running.url)),
    official: () => connect(running.url),
    /** Verifies with the checkpoint alone, or with the copy of the folder as well. */
    verify: (
      more: Readonly<{ copy?: boolean; keys?: readonly string[] }> = {},
    ): Promise<Verified> =>
      verifyLog({
        log: log(),
        since,
        keys: (more.keys ?? [key]).flatMap((line) => verifierIn(line) ?? []),
        trees: [treeInTables(database), ...(more.copy ? [treeInFolder(dir)] : [])],
      }),
    /** The verification of the worker. */
    check: (owe: (faults: readonly Fault[]) => Promise<void>): LogCheck =>
      new LogCheck({ log: log(), database, keys: [signer], folder, owe }, 3_600_000),
    /** Keeps the tree to its end, and signs anew. */
    keep: async (): Promise<void> => {
      rmSync(join(dir, 'checkpoint'));
      await client.query('DELETE FROM transparency.checkpoint');
      await keep(streams.length * rounds);
    },
    url: (): string => running.url,
    databaseUrl,
    restart: async (): Promise<void> => {
      await disconnect(running.url);
      await running.node.stop();
      running = await start();
    },
    putBack: async (): Promise<void> => {
      for (const table of tables)
        await client.query(
          `TRUNCATE ${table}; INSERT INTO ${table} SELECT * FROM ${table.replace('.', '_')}_before`,
        );
    },
    stop: async (): Promise<void> => {
      await client.end();
      await database.destroy();
      await disconnect(running.url);
      await running.node.stop();
    },
  };
};

export type House = Awaited<ReturnType<typeof tamperedHouse>>;
