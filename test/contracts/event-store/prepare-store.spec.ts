import { AccessDeniedError, type Credentials, EventStoreDBClient } from '@eventstore/db-client';
import { prepareStore } from '#platform/store';
import { withPostgres } from '#stand-ins/embedded';
import { type EventNode, startEventNode } from '#stand-ins/event-node';
import { makeCertificate } from './certificate.js';
import { all, event, events, fresh } from './stores.js';

const admin = { username: 'admin', password: 'changeit' };
const reader = { username: 'work-safety-reader', password: 'r' };
const writer = { username: 'work-safety-writer', password: 'w' };
const stranger = { username: 'stranger', password: 's' };

// ES-8: `npm run prepare-store`. The node has its accounts from its own settings; the access lists
// are set and evaluated as on a real server.
describe('A prepared store (event node)', () => {
  const certificate = makeCertificate();
  let node: EventNode;
  let client: EventStoreDBClient;

  beforeAll(async () => {
    const databaseUrl = await (await withPostgres()).freshDatabase();
    const users = [reader, writer, stranger];
    node = await startEventNode({ databaseUrl, tls: certificate.tls, credentials: admin, users });
    const url = `${node.connectionString}&tlsCAFile=${certificate.files.cert}`;
    client = EventStoreDBClient.connectionString(url);
  });
  afterAll(async () => {
    await client.dispose();
    await node.stop();
    certificate.remove();
  });

  const prepare = () =>
    prepareStore(client, [
      { ...reader, writes: false },
      { ...writer, writes: true },
    ]);
  const may = async (attempt: Promise<unknown>): Promise<boolean> => {
    const outcome = await attempt.then(
      () => true,
      (error: unknown) => error,
    );
    if (outcome !== true) expect(outcome).toBeInstanceOf(AccessDeniedError);
    return outcome === true;
  };
  const readAll = (credentials: Credentials) =>
    may(all(client.readAll({ maxCount: 1, credentials })));
  const read = (stream: string, credentials: Credentials) =>
    may(all(client.readStream(stream, { credentials })));
  const write = (stream: string, credentials: Credentials) =>
    may(client.appendToStream(stream, event(), { credentials }));

  it('lets nobody but administrators read everything before, and everybody write', async () => {
    expect([await readAll(writer), await write(fresh('open'), reader)]).toEqual([false, true]);
  });

  it('tells what it did, and the second time that it is as it was', async () => {
    const first = await prepare();
    expect(first).toEqual([
      'account work-safety-reader: kept-elsewhere',
      'account work-safety-writer: kept-elsewhere',
      '$all may be read by $admins, work-safety-reader, work-safety-writer: set',
      'streams may be written by $admins, work-safety-writer: set',
    ]);
    expect((await prepare()).filter((line) => line.endsWith('as it was'))).toHaveLength(2);
  });

  it('lets readers read, writers write, and nobody else anything', async () => {
    await prepare();
    const stream = fresh('case');
    await client.appendToStream(stream, events(1));
    expect([await readAll(reader), await readAll(writer), await readAll(stranger)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([await write(stream, reader), await write(stream, writer)]).toEqual([false, true]);
    expect([await read(stream, reader), await read(stream, stranger)]).toEqual([true, false]);
    expect(await may(client.deleteStream(stream, { credentials: writer }))).toBe(false);
    expect(await may(client.setStreamMetadata(stream, {}, { credentials: writer }))).toBe(false);
  });
});
