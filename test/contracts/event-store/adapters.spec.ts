import { randomUUID } from 'node:crypto';
import {
  connect,
  disconnect,
  EventStoreDbLog,
  type LogMessage,
  type StoredEvent,
} from '#platform/log';
import { EventStoreDbStore, type NewEvent, WrongRevision } from '#platform/store';
import { startEventNode } from '#stand-ins/event-node';
import { withPostgres } from '#stand-ins/embedded';
import { contract, failure, fresh } from './stores.js';

const fact = (number: number): NewEvent => ({
  id: randomUUID(),
  type: 'CaseFiled',
  data: { number, 案由: '未经许可' },
  metadata: { actor: '张三' },
});
const facts = (count: number): NewEvent[] => Array.from({ length: count }, (_, at) => fact(at));

const collect = async (found: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> => {
  const list: StoredEvent[] = [];
  for await (const event of found) list.push(event);
  return list;
};
const revisions = (found: readonly StoredEvent[]): number[] =>
  found.map(({ revision }) => revision);

contract('Our own event store and log', (store) => {
  const parts = () => ({
    store: new EventStoreDbStore(store.client),
    log: new EventStoreDbLog(store.client),
  });

  it('append at exactly the expected revision', async () => {
    const { store, log } = parts();
    const stream = fresh('case');
    const [one, two, three] = facts(3);
    const first = await store.append(stream, [one!, two!], 'none');
    expect(first.revision).toBe(1);
    expect(await store.append(stream, [one!, two!], 'none')).toEqual(first);
    const wrong = await failure(store.append(stream, [three!], 0));
    expect(wrong).toBeInstanceOf(WrongRevision);
    expect(wrong).toMatchObject({ stream, expected: 0, actual: 1 });
    expect(await failure(store.append(fresh(), [three!], 4))).toMatchObject({ actual: 'none' });
    const [stored] = await collect(log.readStream(stream, { direction: 'backwards', limit: 1 }));
    expect(stored).toMatchObject({ ...two, stream, revision: 1, position: first.position });
    expect(await log.head()).toEqual(first.position);
  });

  it('read nothing from a stream that is not there, and parts of one that is', async () => {
    const { store, log } = parts();
    expect(await collect(log.readStream(fresh()))).toEqual([]);
    const stream = fresh('case');
    await store.append(stream, facts(5), 'none');
    expect(revisions(await collect(log.readStream(stream, { from: 3 })))).toEqual([3, 4]);
    const back = log.readStream(stream, { direction: 'backwards', from: 1 });
    expect(revisions(await collect(back))).toEqual([1, 0]);
  });

  it('read everything after a position, both ways, by prefix', async () => {
    const { store, log } = parts();
    const prefix = fresh('all').replaceAll('-', '');
    for (let at = 0; at < 6; at += 1)
      await store.append(`${prefix}${at % 2}-${at}`, [fact(at)], 'none');
    const numbers = (found: readonly StoredEvent[]): number[] =>
      found.map(({ data }) => (data as { number: number }).number);
    const forwards = await collect(log.readAll({ prefixes: [prefix] }));
    expect(numbers(forwards)).toEqual([0, 1, 2, 3, 4, 5]);
    const after = forwards[2]!.position;
    expect(numbers(await collect(log.readAll({ after, prefixes: [`${prefix}1`] })))).toEqual([
      3, 5,
    ]);
    expect(numbers(await collect(log.readAll({ after, limit: 2 })))).toEqual([3, 4]);
    const backwards = log.readAll({ after, direction: 'backwards', prefixes: [prefix], limit: 5 });
    expect(numbers(await collect(backwards))).toEqual([1, 0]);
  });

  it('follow in one order: no checkpoint or caught-up overtakes an event', async () => {
    const { store, log } = parts();
    const [wanted, other] = [fresh('wanted'), fresh('other')];
    for (let at = 0; at < 20; at += 1) {
      await store.append(`${wanted}.${at}`, facts(10), 'none');
      await store.append(`${other}.${at}`, facts(40), 'none');
    }
    const abort = new AbortController();
    const seen: LogMessage[] = [];
    const written = store.append(`${wanted}.live`, facts(3), 'none');
    for await (const message of log.subscribe({ prefixes: [wanted], signal: abort.signal })) {
      seen.push(message);
      if (seen.length % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      if (seen.filter(({ kind }) => kind === 'event').length === 203) abort.abort();
    }
    await written;
    const commits = seen.flatMap((message) =>
      message.kind === 'caught-up'
        ? []
        : [BigInt((message.kind === 'event' ? message.event : message).position.commit)],
    );
    expect(commits.every((at, index) => index === 0 || at >= commits[index - 1]!)).toBe(true);
    expect(seen.filter(({ kind }) => kind === 'checkpoint').length).toBeGreaterThan(2);
  });

  it('follow on after a checkpoint without loss, and stop when asked to', async () => {
    const { store, log } = parts();
    const stream = fresh('resumed');
    await store.append(stream, facts(5), 'none');
    const [, second] = await collect(log.readStream(stream));
    const abort = new AbortController();
    const kinds: string[] = [];
    const options = { after: second!.position, prefixes: [stream], signal: abort.signal };
    for await (const message of log.subscribe(options)) {
      kinds.push(message.kind === 'event' ? String(message.event.revision) : message.kind);
      if (message.kind === 'caught-up') abort.abort();
    }
    expect(kinds.filter((kind) => kind !== 'checkpoint')).toEqual(['2', '3', '4', 'caught-up']);
  });
});

describe('Our own log', () => {
  it('ends with an error when the connection breaks', async () => {
    const postgres = await withPostgres();
    const node = await startEventNode({ databaseUrl: await postgres.freshDatabase() });
    const log = new EventStoreDbLog(connect(node.connectionString));
    expect(connect(node.connectionString)).toBe(connect(node.connectionString));
    const following = async (): Promise<void> => {
      const { signal } = new AbortController();
      for await (const { kind } of log.subscribe({ prefixes: [], signal }))
        if (kind === 'caught-up') void node.stop();
    };
    expect(await failure(following())).toBeInstanceOf(Error);
    await disconnect(node.connectionString);
  });
});
