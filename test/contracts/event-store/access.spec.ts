import { once } from 'node:events';
import { request } from 'node:https';
import {
  AccessDeniedError,
  BACKWARDS,
  type Credentials,
  END,
  EventStoreDBClient,
  jsonEvent,
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  type StreamMetadata,
} from '@eventstore/db-client';
import monitoring from '@eventstore/db-client/generated/monitoring_pb.js';
import monitoringService from '@eventstore/db-client/generated/monitoring_grpc_pb.js';
import { credentials as grpc, status } from '@grpc/grpc-js';
import { withPostgres } from '#stand-ins/embedded';
import { type EventNode, startEventNode } from '#stand-ins/event-node';
import { makeCertificate } from './certificate.js';
import { all, event, events, failure, fresh } from './stores.js';

const admin = { username: 'admin', password: 'changeit' };
const clerk = { username: 'clerk', password: 'pa:ss' };
const chief = { username: 'chief', password: '局长' };
const operator = { username: 'operator', password: 'o' };
const users = [clerk, { ...chief, groups: ['chiefs'] }, { ...operator, groups: ['$ops'] }];

const UNAUTHENTICATED: number = status.UNAUTHENTICATED;

type Attempt = (credentials: Credentials) => Promise<unknown>;

const may = async (attempt: Promise<unknown>): Promise<boolean> => {
  const outcome = await attempt.then(
    () => true,
    (error: unknown) => error,
  );
  if (outcome !== true) expect(outcome).toBeInstanceOf(AccessDeniedError);
  return outcome === true;
};

describe('Access to streams (event node)', () => {
  const certificate = makeCertificate();
  let node: EventNode;
  let client: EventStoreDBClient;
  const connect = (who: Credentials): EventStoreDBClient => {
    const user = `${encodeURIComponent(who.username)}:${encodeURIComponent(who.password)}`;
    const url = node.connectionString.replace(/\/\/.*@/, `//${user}@`);
    const ca = `tlsCAFile=${certificate.files.cert}`;
    return EventStoreDBClient.connectionString([`${url}&${ca}`] as never);
  };

  beforeAll(async () => {
    const databaseUrl = await (await withPostgres()).freshDatabase();
    node = await startEventNode({ databaseUrl, tls: certificate.tls, credentials: admin, users });
    client = connect(admin);
  });
  afterAll(async () => {
    await client.dispose();
    await node.stop();
    certificate.remove();
  });

  const protectedBy = async (acl: StreamMetadata['acl']): Promise<string> => {
    const stream = fresh('guarded');
    await client.appendToStream(stream, events(2));
    if (acl) await client.setStreamMetadata(stream, { acl });
    return stream;
  };
  const read = (stream: string, credentials: Credentials) =>
    all(client.readStream(stream, { credentials }));
  const write = (stream: string, credentials: Credentials) =>
    client.appendToStream(stream, event(), { credentials });

  it('is everybody’s where nobody said otherwise', async () => {
    const stream = await protectedBy(undefined);
    expect(await may(read(stream, clerk))).toBe(true);
    expect(await may(write(stream, clerk))).toBe(true);
    expect(await may(client.setStreamMetadata(stream, {}, { credentials: clerk }))).toBe(true);
    expect(await may(client.getStreamMetadata(stream, { credentials: clerk }))).toBe(true);
    expect(await may(client.deleteStream(stream, { credentials: clerk }))).toBe(true);
  });

  it.each<[string, keyof NonNullable<StreamMetadata['acl']>, (stream: string) => Attempt]>([
    ['reading', 'readRoles', (stream) => (who) => read(stream, who)],
    ['writing', 'writeRoles', (stream) => (who) => write(stream, who)],
    [
      'deleting',
      'deleteRoles',
      (stream) => (credentials) => client.deleteStream(stream, { credentials }),
    ],
    [
      'burying',
      'deleteRoles',
      (stream) => (credentials) => client.tombstoneStream(stream, { credentials }),
    ],
    [
      'reading metadata',
      'metaReadRoles',
      (stream) => (credentials) => client.getStreamMetadata(stream, { credentials }),
    ],
    [
      'writing metadata',
      'metaWriteRoles',
      (stream) => (credentials) => client.setStreamMetadata(stream, {}, { credentials }),
    ],
  ])(
    'for %s is given by name, by group, and never taken from the admin',
    async (...[, right, to]) => {
      const allowed = async (roles: string[], who: Credentials): Promise<boolean> =>
        may(to(await protectedBy({ [right]: roles }))(who));
      expect(await allowed(['clerk'], clerk)).toBe(true);
      expect(await allowed(['clerk'], chief)).toBe(false);
      expect(await allowed(['somebody', 'chiefs'], chief)).toBe(true);
      expect(await allowed(['chiefs'], clerk)).toBe(false);
      expect(await allowed(['$all'], clerk)).toBe(true);
      expect(await allowed([], clerk)).toBe(false);
      expect(await allowed([], admin)).toBe(true);
    },
  );

  it('is refused for one right without touching the others', async () => {
    const stream = await protectedBy({ writeRoles: ['chief'] });
    expect(await may(read(stream, clerk))).toBe(true);
    expect(await may(write(stream, clerk))).toBe(false);
    expect(await read(stream, admin)).toHaveLength(2);
  });

  it('to system streams and to the whole log is the administrators’', async () => {
    const stream = `$${fresh('system')}`;
    await client.appendToStream(stream, event());
    expect(await may(read(stream, clerk))).toBe(false);
    expect(await may(write(stream, clerk))).toBe(false);
    expect(await may(client.getStreamMetadata(stream, { credentials: clerk }))).toBe(false);
    const everything = (credentials: Credentials) =>
      all(client.readAll({ credentials, direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
    expect(await may(everything(clerk))).toBe(false);
    expect(await may(everything(admin))).toBe(true);
    await client.setStreamMetadata('$all', { acl: { readRoles: ['clerk'] } });
    expect(await may(everything(clerk))).toBe(true);
    expect(await may(everything(chief))).toBe(false);
  });

  it('follows the defaults in $settings, which a stream’s own list overrides', async () => {
    const stream = await protectedBy(undefined);
    const open = await protectedBy({ readRoles: ['$all'] });
    const defaults = (data: object) =>
      client.appendToStream('$settings', jsonEvent({ type: '$settings', data: data as never }));
    await defaults({ $userStreamAcl: { $r: 'chiefs', $w: ['clerk'] } });
    expect(await may(read(stream, clerk))).toBe(false);
    expect(await may(read(stream, chief))).toBe(true);
    expect(await may(write(stream, clerk))).toBe(true);
    expect(await may(read(open, clerk))).toBe(true);
    await defaults({});
    expect(await may(read(stream, clerk))).toBe(true);
  });

  it('binds the batch append of a client that has its name in the connection string', async () => {
    const closed = await protectedBy({ writeRoles: ['chief'] });
    const open = await protectedBy(undefined);
    const mine = connect(clerk);
    const appends = [closed, open, closed, open].map((stream) =>
      may(mine.appendToStream(stream, event())),
    );
    expect(await Promise.all(appends)).toEqual([false, true, false, true]);
    expect(await read(closed, admin)).toHaveLength(2);
    expect(await read(open, admin)).toHaveLength(4);
    await mine.dispose();
  });

  it('ends a subscription when it is taken away', async () => {
    const stream = await protectedBy({ readRoles: ['clerk'] });
    const refused = client.subscribeToStream(stream, { credentials: chief });
    refused.resume();
    expect((await once(refused, 'error'))[0]).toBeInstanceOf(AccessDeniedError);
    const following = client.subscribeToStream(stream, { credentials: clerk, fromRevision: END });
    following.resume();
    await once(following, 'caughtUp');
    const ended = once(following, 'error');
    await client.setStreamMetadata(stream, { acl: { readRoles: ['chief'] } });
    await client.appendToStream(stream, event());
    expect((await ended)[0]).toBeInstanceOf(AccessDeniedError);
  });

  it('to groups: operators manage, everybody looks, readers consume', async () => {
    const stream = await protectedBy({ readRoles: ['clerk'] });
    const create = (credentials: Credentials) =>
      client.createPersistentSubscriptionToStream(stream, 'g', settings(), { credentials });
    expect(await may(create(clerk))).toBe(false);
    expect(await may(create(operator))).toBe(true);
    const info = { credentials: clerk };
    await client.getPersistentSubscriptionToStreamInfo(stream, 'g', info);
    await client.listAllPersistentSubscriptions(info);
    const tries = [
      client.updatePersistentSubscriptionToStream(stream, 'g', settings(), info),
      client.deletePersistentSubscriptionToStream(stream, 'g', info),
      client.replayParkedMessagesToStream(stream, 'g', info),
      client.restartPersistentSubscriptionSubsystem(info),
      client.createPersistentSubscriptionToAll('g', allSettings(), info),
    ];
    for (const attempt of tries) expect(await may(attempt)).toBe(false);
    const consume = (credentials: Credentials) =>
      client.subscribeToPersistentSubscriptionToStream(stream, 'g', { credentials }).resume();
    const consumer = consume(clerk);
    await once(consumer, 'confirmation');
    const { connections } = await client.getPersistentSubscriptionToStreamInfo(stream, 'g');
    expect(connections.map(({ username }) => username)).toEqual(['clerk']);
    expect((await once(consume(chief), 'error'))[0]).toBeInstanceOf(AccessDeniedError);
    await consumer.unsubscribe();
  });

  const ask = (who: Credentials | undefined, method: string, path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'es-eventtype': 'Posted' };
      const auth = who ? { auth: `${who.username}:${who.password}` } : {};
      const at = { host: 'localhost', port: node.port, path, ...auth };
      const options = { ...at, method, headers, ca: certificate.tls.cert, family: 4 };
      const asked = request(options, (answer) => resolve(answer.resume().statusCode!));
      asked.on('error', reject).end(method === 'POST' ? '{}' : undefined);
    });

  it('holds over HTTP, too', async () => {
    const stream = await protectedBy({ writeRoles: ['clerk'] });
    const post = (who: Credentials | undefined) => ask(who, 'POST', `/streams/${stream}`);
    expect(await post(clerk)).toBe(201);
    expect(await post(operator)).toBe(401);
    expect(await post(undefined)).toBe(401);
    expect(await post({ ...clerk, password: 'guess' })).toBe(401);
    expect(await read(stream, admin)).toHaveLength(3);
  });

  it('to figures is for who is known, to starting groups over for operators', async () => {
    const restart = '/subscriptions/restart';
    expect(await ask(undefined, 'GET', '/info')).toBe(200);
    expect(await ask(undefined, 'GET', '/stats')).toBe(401);
    expect(await ask(clerk, 'GET', '/stats')).toBe(200);
    expect(await ask(clerk, 'POST', restart)).toBe(401);
    expect(await ask(operator, 'POST', restart)).toBe(200);
    const figures = new monitoringService.MonitoringClient(
      `localhost:${node.port}`,
      grpc.createSsl(Buffer.from(certificate.tls.cert)),
    );
    const call = figures.stats(new monitoring.StatsReq(), { deadline: Date.now() + 5000 });
    call.on('data', () => undefined);
    const [error] = (await once(call, 'error')) as [{ code: number }];
    expect(error.code).toBe(UNAUTHENTICATED);
    figures.close();
  });

  it('is nobody’s who is not known, whatever he asks for', async () => {
    const stream = await protectedBy({ readRoles: ['$all'] });
    const stranger = { username: 'clerk', password: 'guess' };
    expect(await failure(read(stream, stranger))).toBeInstanceOf(AccessDeniedError);
    expect(await failure(write(stream, stranger))).toBeInstanceOf(AccessDeniedError);
  });
});
