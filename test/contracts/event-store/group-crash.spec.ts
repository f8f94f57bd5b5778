import { setTimeout as pause } from 'node:timers/promises';
import {
  EventStoreDBClient,
  NO_STREAM,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  START,
} from '@eventstore/db-client';
import { withPostgres } from '#stand-ins/embedded';
import { type NodeProcess, startProcess } from './processes.js';
import { all, events, fresh } from './stores.js';

const GROUP = 'ledger';
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 40_000; !(await condition()) && Date.now() < end;) await pause(20);
  expect(await condition()).toBe(true);
};

/** What a consumer has done so far, by revision, and how often; the table he keeps is its keys. */
type Ledger = Map<number, number>;

describe('A crash while a group consumes (event node)', () => {
  let databaseUrl: string;
  let node: NodeProcess;
  const clients: EventStoreDBClient[] = [];
  const start = async (): Promise<EventStoreDBClient> => {
    node = await startProcess(databaseUrl);
    const client = EventStoreDBClient.connectionString([
      `${node.connectionString}&defaultDeadline=20000`,
    ] as never);
    clients.push(client);
    return client;
  };
  const crash = async (): Promise<void> => {
    await node.kill('SIGKILL');
    await clients.pop()!.dispose();
  };
  /** Consumers that write an event down and then acknowledge it. */
  const consume = (client: EventStoreDBClient, stream: string, ledger: Ledger): void => {
    for (let consumer = 0; consumer < 2; consumer += 1) {
      const subscription = client.subscribeToPersistentSubscriptionToStream(stream, GROUP, {
        bufferSize: 7,
      });
      subscription.on('error', () => undefined);
      subscription.on('data', (resolved) => {
        const revision = Number(resolved.event!.revision);
        ledger.set(revision, (ledger.get(revision) ?? 0) + 1);
        void subscription.ack(resolved).catch(() => undefined);
      });
    }
  };
  const made = async (client: EventStoreDBClient, changes: object): Promise<string> => {
    const stream = fresh('crashing');
    const asked = settings({ startFrom: START, ...changes });
    await client.createPersistentSubscriptionToStream(stream, GROUP, asked);
    return stream;
  };

  beforeAll(async () => {
    databaseUrl = await (await withPostgres()).freshDatabase();
  });
  afterEach(() => crash());

  it('loses no event, and repeats none that lies before the checkpoint', async () => {
    const total = 1200;
    let client = await start();
    const changes = { checkPointUpperBound: 5, checkPointLowerBound: 1, checkPointAfter: 20 };
    const stream = await made(client, changes);
    await client.appendToStream(stream, events(total), { expectedRevision: NO_STREAM });
    const ledger: Ledger = new Map();
    const done: number[] = [];
    for (const killAt of [150, 400, 750]) {
      consume(client, stream, ledger);
      await until(() => ledger.size >= killAt);
      await crash();
      client = await start();
      const { stats } = await client.getPersistentSubscriptionToStreamInfo(stream, GROUP);
      const checkpoint = Number(stats.lastCheckpointedEventRevision ?? -1);
      // What the checkpoint covers was done, all of it.
      for (let revision = 0; revision <= checkpoint; revision += 1)
        expect(ledger.has(revision)).toBe(true);
      done.push(checkpoint);
      const before = new Map(ledger);
      consume(client, stream, ledger);
      await until(() => ledger.size > killAt + 50);
      for (const [revision, times] of before)
        if (revision <= checkpoint) expect(ledger.get(revision)).toBe(times);
    }
    await until(() => ledger.size === total);
    expect(done.every((checkpoint, at) => at === 0 || checkpoint > done[at - 1]!)).toBe(true);
    const written = (await all(client.readStream(stream))).map(({ event }) =>
      Number(event!.revision),
    );
    expect([...ledger.keys()].toSorted((a, b) => a - b)).toEqual(written);
    const { stats } = await client.getPersistentSubscriptionToStreamInfo(stream, GROUP);
    expect(stats.parkedMessageCount).toBe(0n);
  }, 120_000);

  it('keeps what was put aside, each once, and what was not', async () => {
    let client = await start();
    const stream = await made(client, { checkPointUpperBound: 1, checkPointLowerBound: 1 });
    await client.appendToStream(stream, events(60));
    const parking = client.subscribeToPersistentSubscriptionToStream(stream, GROUP);
    parking.on('error', () => undefined);
    let answered = 0;
    parking.on('data', (resolved) => {
      answered += 1;
      const odd = Number(resolved.event!.revision) % 2 === 1;
      void (odd ? parking.nack('park', '待查', resolved) : parking.ack(resolved)).catch(
        () => undefined,
      );
    });
    await until(() => answered >= 30);
    await crash();
    client = await start();
    const ledger: Ledger = new Map();
    consume(client, stream, ledger);
    await until(() => ledger.has(59));
    await client.replayParkedMessagesToStream(stream, GROUP);
    const isOdd = (revision: number): boolean => revision % 2 === 1;
    await until(() =>
      Array.from({ length: 60 }, (_, at) => at)
        .filter(isOdd)
        .every((at) => ledger.has(at)),
    );
    const { stats } = await client.getPersistentSubscriptionToStreamInfo(stream, GROUP);
    expect(stats.parkedMessageCount).toBe(0n);
  }, 60_000);
});
