import { once } from 'node:events';
import { EventStoreDBClient, FOLLOWER, START, streamNameFilter } from '@eventstore/db-client';
import { withPostgres } from '#stand-ins/embedded';
import { startEventNode } from '#stand-ins/event-node';
import { makeCertificate } from './certificate.js';
import { startProcess } from './processes.js';
import { Batch, failureIn, rawStreams } from './raw.js';
import { reachOf } from './reach.js';
import { all, appending, event, events, failure, fresh } from './stores.js';

describe('The event node as a process', () => {
  const database = async (): Promise<string> => (await withPostgres()).freshDatabase();

  it('answers health questions on the port it speaks gRPC on', async () => {
    const node = await startEventNode({ databaseUrl: await database() });
    const url = `http://127.0.0.1:${node.port}`;
    const ping = await fetch(`${url}/ping`);
    expect(await ping.json()).toMatchObject({ text: 'Ping request successfully handled' });
    expect((await fetch(`${url}/health/live`)).status).toBe(204);
    const missing = await fetch(`${url}/streams/x`);
    expect([missing.status, missing.statusText]).toEqual([404, 'Not Found']);
    await node.stop();
  });

  it('is found by a client that looks for a cluster', async () => {
    const node = await startEventNode({ databaseUrl: await database() });
    const client = EventStoreDBClient.connectionString([
      `esdb+discover://127.0.0.1:${node.port}?tls=false&nodePreference=${FOLLOWER}`,
    ] as never);
    await client.appendToStream(fresh(), event());
    await client.dispose();
    await node.stop();
  });

  it('does not open itself to the network unprotected', async () => {
    const error = await failure(startEventNode({ databaseUrl: 'unused', host: '0.0.0.0' }));
    expect(error['message']).toContain('needs TLS and credentials');
    const users = [{ username: 'clerk', password: 'x' }];
    const nobodyInCharge = await failure(startEventNode({ databaseUrl: 'unused', users }));
    expect(nobodyInCharge['message']).toContain('need an administrator');
  });

  it('lets in over TLS who knows the password, and nobody else', async () => {
    const certificate = makeCertificate();
    const node = await startEventNode({
      databaseUrl: await database(),
      tls: certificate.tls,
      credentials: { username: 'admin', password: '密 码/@' },
    });
    const connect = (url: string): EventStoreDBClient =>
      EventStoreDBClient.connectionString([`${url}&tlsCAFile=${certificate.files.cert}`] as never);
    const known = connect(node.connectionString);
    const stranger = connect(node.connectionString.replace('admin', 'root'));
    const stream = fresh();
    await known.appendToStream(stream, event());
    expect(await all(known.readStream(stream))).toHaveLength(1);
    expect(await failure(stranger.appendToStream(stream, event()))).toMatchObject({
      type: 'access-denied',
    });
    expect(await failure(all(stranger.readAll()))).toMatchObject({ type: 'access-denied' });
    await Promise.all([known.dispose(), stranger.dispose()]);
    await node.stop();
    certificate.remove();
  });

  it('begins its log with an event of its own, not at the origin', async () => {
    const node = await startEventNode({ databaseUrl: await database() });
    const client = EventStoreDBClient.connectionString([node.connectionString] as never);
    const [first] = await all(client.readAll());
    expect(first!.event!.type).toMatch(/^\$/);
    expect(first!.event!.position.commit).toBeGreaterThan(0n);
    await client.dispose();
    await node.stop();
  });

  it('goes in order: refuses appends, ends streams, closes the port', async () => {
    const node = await startProcess(await database());
    const client = EventStoreDBClient.connectionString([node.connectionString] as never);
    await appending({ client }, 'classic')(fresh(), event());
    const subscription = client.subscribeToAll({ fromPosition: START });
    const ended = once(subscription, 'error');
    subscription.resume();
    await once(subscription, 'caughtUp');
    const exit = node.kill('SIGTERM');
    const outcomes: unknown[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      const append = appending({ client }, 'classic')(fresh(), event());
      outcomes.push(
        await append.then(
          () => 'written',
          (error: { type: string }) => error.type,
        ),
      );
    }
    expect(outcomes).toContain('unavailable');
    expect(await ended).toMatchObject([{ type: 'cancelled' }]);
    expect(await exit).toBe(0);
    await client.dispose();
    const late = EventStoreDBClient.connectionString([node.connectionString] as never);
    const refused = await failure(late.appendToStream(fresh(), event()));
    expect(refused['message']).toContain('UNAVAILABLE');
    await late.dispose();
  });

  it('gives up an append whose deadline has passed', async () => {
    const node = await startEventNode({ databaseUrl: await database() });
    const client = EventStoreDBClient.connectionString([node.connectionString] as never);
    await client.appendToStream(fresh(), event());
    const stream = fresh();
    const error = await failure(client.appendToStream(stream, event(), { deadline: 0 }));
    expect(error['type']).toBe('deadline-exceeded');
    expect(await failure(all(client.readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });
    await client.dispose();
    await node.stop();
  });

  it('ES-18 · waits two seconds for an append to become whole, however long its caller would', async () => {
    const node = await startEventNode({ databaseUrl: await database() });
    const reach = await reachOf(node.connectionString);
    const raw = rawStreams({ reach });
    const batch = new Batch(raw);
    const began = Date.now();
    batch.say({ to: fresh(), left: [60, 0], final: false });
    const [answer] = await batch.heard(1);
    expect(failureIn(answer)).toEqual([4, 'Timeout', 'Timeout']);
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_900);
    expect(Date.now() - began).toBeLessThan(8_000);
    batch.call.cancel();
    raw.close();
    await node.stop();
  });

  it('ES-20 · ends what is under way when it goes as a store that is away does', async () => {
    const node = await startEventNode({ databaseUrl: await database() });
    const raw = rawStreams({ reach: await reachOf(node.connectionString) });
    const batch = new Batch(raw);
    batch.say({ to: fresh() });
    await batch.heard(1);
    const stopping = node.stop();
    batch.say({ to: fresh() });
    await batch.heard(1);
    expect(batch.error?.code).toBe(14);
    await stopping;
    raw.close();
  });

  it('ES-13 · says no checkpoint before it has caught up', async () => {
    const node = await startEventNode({ databaseUrl: await database() });
    const client = EventStoreDBClient.connectionString(node.connectionString);
    await client.appendToStream(fresh('other'), events(40));
    const told: string[] = [];
    const filter = streamNameFilter({
      prefixes: ['nobody-'],
      checkpointInterval: 100,
      checkpointReached: () => void told.push('checkpoint'),
    });
    const subscription = client.subscribeToAll({ filter }).resume();
    await once(subscription, 'caughtUp');
    expect(told).toEqual([]);
    await subscription.unsubscribe();
    await client.dispose();
    await node.stop();
  });
});
