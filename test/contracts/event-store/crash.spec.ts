import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ANY, EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import {
  createDatabase,
  type RunningPostgres,
  startPostgres,
  withPostgres,
} from '#stand-ins/embedded';
import { type NodeProcess, startProcess } from './processes.js';
import { all, appending, event, events, failure, fresh } from './stores.js';

const BATCH = 7;
type Load = { acknowledged: Map<string, bigint>; sent: number; stop: () => Promise<void> };

/** Many writers appending batches of seven, each to a stream of its own, until told to stop. */
const load = (
  client: EventStoreDBClient,
  prefix: string,
  way: 'batch' | 'classic' = 'batch',
): Load => {
  const append = appending({ client }, way);
  const state: Load = { acknowledged: new Map(), sent: 0, stop: () => Promise.resolve() };
  const stopping = new AbortController();
  const write = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const stream = `${prefix}-${(state.sent += 1)}`;
      await append(stream, events(BATCH), NO_STREAM).then(
        ({ position }) => state.acknowledged.set(stream, position!.commit),
        () => pause(20),
      );
    }
  };
  const writers = Array.from({ length: 16 }, write);
  state.stop = async () => {
    stopping.abort();
    // An append on a stream that broke may never be answered: the client gives it no deadline.
    await Promise.race([Promise.all(writers), pause(3000)]);
  };
  return state;
};

/** Waits until so many appends were acknowledged. */
const underWay = async ({ acknowledged }: Load, atLeast = 50): Promise<void> => {
  for (const end = Date.now() + 40_000; acknowledged.size < atLeast && Date.now() < end;)
    await pause(10);
  expect(acknowledged.size).toBeGreaterThanOrEqual(atLeast);
};

/**
 * What lies in the log under a prefix: per stream its revisions, and all positions in log order.
 */
const inLog = async (client: EventStoreDBClient, prefix: string) => {
  const streams = new Map<string, number[]>();
  const positions: bigint[] = [];
  const ids = new Set<string>();
  for (const { event } of await all(client.readAll())) {
    positions.push(event!.position.commit);
    if (!event!.streamId.startsWith(prefix)) continue;
    ids.add(event!.id);
    const known = streams.get(event!.streamId) ?? [];
    streams.set(event!.streamId, [...known, Number(event!.revision)]);
  }
  return { streams, positions, ids };
};

const checkNothingLost = async (
  client: EventStoreDBClient,
  { acknowledged }: Load,
  prefix: string,
) => {
  const { streams, positions, ids } = await inLog(client, prefix);
  const whole = Array.from({ length: BATCH }, (_, revision) => revision);
  for (const stream of acknowledged.keys()) expect(streams.get(stream)).toEqual(whole);
  for (const revisions of streams.values()) expect(revisions).toEqual(whole);
  expect(ids.size).toBe(streams.size * BATCH);
  expect(positions.every((at, index) => index === 0 || at > positions[index - 1]!)).toBe(true);
};

describe('A crash (event node)', () => {
  let folder: string;
  let postgres: RunningPostgres;
  let databaseUrl: string;
  const nodes: NodeProcess[] = [];
  const clients: EventStoreDBClient[] = [];
  const start = async (url = databaseUrl): Promise<NodeProcess> => {
    const node = await startProcess(url);
    nodes.push(node);
    return node;
  };
  const connect = ({ connectionString }: NodeProcess): EventStoreDBClient => {
    const client = EventStoreDBClient.connectionString([
      `${connectionString}&defaultDeadline=5000`,
    ] as never);
    clients.push(client);
    return client;
  };

  const flags = ['shared_buffers=32MB'];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'crash-'));
    chmodSync(folder, 0o755);
    postgres = await startPostgres({ dir: path.join(folder, 'data'), flags });
    databaseUrl = await createDatabase(postgres.url(), 'crash');
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
    for (const node of nodes.splice(0)) await node.kill('SIGKILL');
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['batch', 'classic'] as const)(
    'of the node under a load of appends, the %s way, loses nothing acknowledged and leaves nothing half',
    async (way) => {
      const prefix = fresh('killed');
      for (let round = 0; round < 2; round += 1) {
        const node = await start();
        const writing = load(connect(node), `${prefix}-${round}`, way);
        await underWay(writing);
        await node.kill('SIGKILL');
        await writing.stop();
        const again = await start();
        await checkNothingLost(connect(again), writing, `${prefix}-${round}`);
        await again.kill('SIGKILL');
      }
    },
  );

  it('of PostgreSQL under load loses nothing either, and the node goes on by itself', async () => {
    const prefix = fresh('power');
    const node = await start();
    const client = connect(node);
    const writing = load(client, prefix);
    await underWay(writing);
    const before = writing.acknowledged.size;
    const reading = all(client.readAll()).catch((error: unknown) => error);
    process.kill(postgres.pid, 'SIGKILL');
    await reading;
    await pause(300);
    postgres = await startPostgres({ dir: path.join(folder, 'data'), flags, port: postgres.port });
    await underWay(writing, before + 50);
    await writing.stop();
    await checkNothingLost(client, writing, prefix);
    await node.kill('SIGTERM');
  });

  it('and the same append sent again make one', async () => {
    const stream = fresh('again');
    const same = events(3);
    const node = await start();
    const first = connect(node);
    const { position } = await first.appendToStream(stream, same, { expectedRevision: ANY });
    await node.kill('SIGKILL');
    const second = connect(await start());
    for (const expectedRevision of [ANY, NO_STREAM] as const) {
      const again = await second.appendToStream(stream, same, { expectedRevision });
      expect(again.position).toEqual(position);
    }
    expect(await all(second.readStream(stream))).toHaveLength(3);
  });

  it('leaves the database to one node: a second one says so and does not start', async () => {
    const url = await (await withPostgres()).freshDatabase();
    const node = await start(url);
    const error = await failure(startProcess(url, { EVENT_NODE_LOCK_WAIT_MS: '300' }));
    expect(error['message']).toContain('Another event node is writing to this database');
    await connect(node).appendToStream(fresh(), event());
    expect(await node.kill('SIGTERM')).toBe(0);
  });
});
