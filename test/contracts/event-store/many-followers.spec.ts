import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { END, type EventStoreDBClient, START } from '@eventstore/db-client';
import { withPostgres } from '#stand-ins/embedded';
import { type NodeProcess, startProcess } from './processes.js';
import { event, fresh, ownConnection } from './stores.js';

const MEBIBYTE = 1024 * 1024;
/** A client has one connection, and a connection carries a hundred calls. */
const PER_CLIENT = 90;
const FOLLOWERS = 1000;
/** Events of 20 KiB that fit into one append. */
const PER_MEBIBYTE = 48;

/** What the node occupies of the machine's memory, in MiB. */
const occupied = ({ child }: NodeProcess): number => {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
};

/** Waits until garbage has had time to go, and takes the least of some looks. */
const settled = async (node: NodeProcess): Promise<number> => {
  const looks: number[] = [];
  for (let look = 0; look < 6; look += 1) {
    await pause(250);
    looks.push(occupied(node));
  }
  return Math.min(...looks);
};

/** Appends so many MiB of events of 20 KiB. */
const fill = async (client: EventStoreDBClient, mebibytes: number): Promise<void> => {
  const text = 'x'.repeat(MEBIBYTE / 50);
  for (let done = 0; done < mebibytes; done += 1)
    await client.appendToStream(
      fresh('filling'),
      Array.from({ length: PER_MEBIBYTE }, () => event('Filled', { text })),
    );
};

describe('A thousand subscriptions (event node)', () => {
  let node: NodeProcess;
  const clients: EventStoreDBClient[] = [];
  const connect = (): EventStoreDBClient => {
    const client = ownConnection(`${node.connectionString}&defaultDeadline=60000`);
    clients.push(client);
    return client;
  };
  beforeAll(async () => {
    // Nobody is dropped here, though all are slow: what they occupy is measured.
    const settings = { EVENT_NODE_DROP_SLOW_AFTER: '0', EVENT_NODE_COMMIT_TIMEOUT_MS: '60000' };
    node = await startProcess(await (await withPostgres()).freshDatabase(), settings);
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await node.kill('SIGTERM');
  });

  it('that hardly read occupy little each, and no more however much is written', async () => {
    const writer = connect();
    await fill(writer, 24);
    const alone = await settled(node);
    const readers = Array.from({ length: Math.ceil(FOLLOWERS / PER_CLIENT) }, connect);
    const subscriptions = Array.from({ length: FOLLOWERS }, (_, number) =>
      readers[number % readers.length]!.subscribeToAll({
        fromPosition: number % 2 === 0 ? START : END,
      }),
    );
    // Nobody reads: each has what its window holds, and stops.
    await Promise.all(subscriptions.map((subscription) => once(subscription, 'confirmation')));
    await fill(writer, 40);
    const before = await settled(node);
    await fill(writer, 40);
    const after = await settled(node);
    expect((before - alone) / FOLLOWERS).toBeLessThan(0.65);
    // With a queue for each of them it would be a thousand times 40 MiB.
    expect(after - before).toBeLessThan(160);

    // Who reads on at last has missed nothing.
    const positions: bigint[] = [];
    for await (const { event: found } of subscriptions[0]!) {
      positions.push(found!.position.commit);
      if (positions.length === 800) break;
    }
    const inOrder: bigint[] = [];
    for await (const { event: found } of writer.readAll({ maxCount: 800 }))
      inOrder.push(found!.position.commit);
    expect(positions).toEqual(inOrder);
  }, 180_000);
});
