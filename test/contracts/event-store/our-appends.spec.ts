import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { encodeEvents, EventStoreDbStore, type NewEvent } from '#platform/store';
import { withPostgres } from '#stand-ins/embedded';
import { startEventNode } from '#stand-ins/event-node';
import { startProcess } from './processes.js';
import { all, contract, failure, fresh } from './stores.js';

const fact = (data: object = {}, metadata: object = { by: '张三' }): NewEvent => ({
  id: randomUUID(),
  type: 'CaseFiled',
  data,
  metadata,
});
const facts = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, number) => fact({ number }));

const open = (url: string): EventStoreDBClient =>
  EventStoreDBClient.connectionString([url] as never);

contract('Our own appends', (place) => {
  // One for all, as in a process: each opens a stream of its own, and a server takes a hundred
  // calls on a connection.
  let ours: EventStoreDbStore | undefined;
  const store = () => (ours ??= new EventStoreDbStore(place.client));
  const read = (stream: string) => all(place.client.readStream(stream));

  it('store what the official client would have stored', async () => {
    const [mineIn, theirs] = [fresh('案件'), fresh('案件')];
    const [one] = [fact({ 案由: '未经许可 "\\\n', fen: 9_007_199_254_740_991, none: null })];
    await store().append(mineIn, [one], 'none');
    await place.client.appendToStream(theirs, { ...one, contentType: 'application/json' } as never);
    const [mine, other] = [(await read(mineIn))[0]!.event!, (await read(theirs))[0]!.event!];
    const what = ({ id, type, data, metadata, isJson, revision }: typeof mine) => ({
      id,
      type,
      data,
      metadata,
      isJson,
      revision,
    });
    expect(what(mine)).toEqual(what(other));
  });

  it('are the same append as objects and as bytes', async () => {
    const stream = fresh();
    const events = facts(3);
    const first = await store().append(stream, encodeEvents(events), 'none');
    expect(await store().append(stream, events, 'none')).toEqual(first);
    expect(await read(stream)).toHaveLength(3);
  });

  it('are many at a time, each answered with its own place', async () => {
    const names = Array.from({ length: 300 }, () => fresh());
    const placed = await Promise.all(
      names.map((stream, at) => store().append(stream, facts(1 + (at % 5)), 'none')),
    );
    expect(placed.map(({ revision }) => revision)).toEqual(names.map((_, at) => at % 5));
    for (const at of [0, 77, 299]) {
      const last = (await read(names[at]!)).at(-1)!.event!;
      expect(String(last.position!.commit)).toBe(placed[at]!.position.commit);
    }
  });

  it('ES-19 · are refused before they are sent when they are too large for any server', async () => {
    const stream = fresh();
    const large = Array.from({ length: 3 }, () => fact({ text: 'x'.repeat(400 * 1024) }));
    const refused = { name: 'Refusal', code: 'record-too-large' };
    expect(await failure(store().append(stream, large, 'none'))).toMatchObject(refused);
    // Some servers count the data alone, others metadata and types as well: ours counts all.
    const described = [fact({}, { text: 'x'.repeat(1_048_576) })];
    expect(await failure(store().append(stream, described, 'none'))).toMatchObject(refused);
    expect((await store().append(stream, large.slice(1), 'none')).revision).toBe(1);
  });

  it('go nowhere where nobody may write', async () => {
    expect(await failure(store().append('$all', facts(1), 'none'))).toMatchObject({
      type: 'access-denied',
    });
  });

  it('ES-17 · are answered as before also when what they wrote is hidden by now', async () => {
    const stream = fresh();
    const events = facts(2);
    const first = await store().append(stream, events, 'none');
    await place.client.setStreamMetadata(stream, { truncateBefore: 2 });
    const again = await store().append(stream, events, 'none');
    expect(again.revision).toBe(first.revision);
    expect(BigInt(again.position.commit)).toBeGreaterThanOrEqual(BigInt(first.position.commit));
  });

  it('ES-20 · are one append also when their ids went to another stream meanwhile', async () => {
    const [stream, other] = [fresh(), fresh()];
    const events = facts(2);
    const first = await store().append(stream, events, 'none');
    await store().append(other, events, 'none');
    expect(await store().append(stream, events, 'none')).toEqual(first);
    expect(await read(stream)).toHaveLength(2);
  });

  it('ES-11 · sent twice at once are never written twice, and one when asked again', async () => {
    for (let round = 0; round < 20; round += 1) {
      const stream = fresh();
      const events = facts(3);
      const twice = [1, 2].map(() => store().append(stream, events, 'none'));
      const outcomes = await Promise.allSettled(twice);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ name: 'StoreUnavailable' });
      expect((await store().append(stream, events, 'none')).revision).toBe(2);
      expect(await read(stream)).toHaveLength(3);
    }
  }, 120_000);
});

describe('Our own appends (event node)', () => {
  const database = async (): Promise<string> => (await withPostgres()).freshDatabase();

  it('that were on their way when the store died fail, and go on when it is back', async () => {
    const url = await database();
    const node = await startProcess(url);
    const client = open(node.connectionString);
    const store = new EventStoreDbStore(client);
    const before = facts(1);
    const stream = fresh();
    await store.append(stream, before, 'none');
    const outcomes: unknown[] = [];
    const writers = Array.from({ length: 20 }, async () => {
      for (;;)
        try {
          await store.append(fresh(), facts(7), 'none');
        } catch (error) {
          return outcomes.push(error);
        }
    });
    await node.kill('SIGKILL');
    await Promise.all(writers);
    for (const error of outcomes) expect(error).toMatchObject({ type: 'unavailable' });
    const port = Number(/:(\d+)\?/.exec(node.connectionString)![1]);
    const again = await startEventNode({ databaseUrl: url, port });
    const placed = await stubbornly(() => store.append(stream, before, 'none'));
    expect(placed.revision).toBe(0);
    expect((await store.append(stream, facts(1), 0)).revision).toBe(1);
    await client.dispose();
    await again.stop();
  });

  it('that nobody waits for any more are not written', async () => {
    const node = await startEventNode({ databaseUrl: await database() });
    const client = open(`${node.connectionString}&defaultDeadline=1`);
    const store = new EventStoreDbStore(client);
    const stream = fresh();
    const asked = store.append(stream, facts(1), 'none');
    // The deadline passes while the connection is still being made.
    expect(await failure(asked)).toMatchObject({ type: 'deadline-exceeded' });
    const reader = open(node.connectionString);
    expect(await failure(all(reader.readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });
    await Promise.all([client.dispose(), reader.dispose()]);
    await node.stop();
  });

  it('go over TLS with the password of the connection, and not without it', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'appends-tls-'));
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const files = ['-keyout', key, '-out', cert];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...subject],
      { stdio: 'ignore' },
    );
    const node = await startEventNode({
      databaseUrl: await database(),
      tls: { key: readFileSync(key), cert: readFileSync(cert) },
      credentials: { username: 'admin', password: '密 码/@' },
    });
    const url = `${node.connectionString}&tlsCAFile=${cert}`;
    const [known, stranger] = [open(url), open(url.replace('admin', 'root'))];
    const append = (client: EventStoreDBClient) =>
      new EventStoreDbStore(client).append(fresh(), facts(2), 'none');
    expect((await append(known)).revision).toBe(1);
    expect(await failure(append(stranger))).toMatchObject({ type: 'access-denied' });
    await Promise.all([known.dispose(), stranger.dispose()]);
    await node.stop();
    rmSync(folder, { recursive: true });
  });
});

const stubbornly = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await act();
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
};
