import { type INestApplication, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { anyEnvelope } from '#testing';
import { ActsPlatform } from '#platform/acts';
import { LawNow, LiveLaw } from '#platform/law-now';
import { Freshness } from '#platform/lists';
import { loadSettings, Settings } from '#platform/config';
import { EventLog } from '#platform/log';
import { EventStore } from '#platform/store';
import { Access, Identity, Probes, Registry, routesUnder, serve } from '#platform/http';
import { Clock, type RegistryView, type Role, SystemClock } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { emptyRegistry } from '#domain/kernel';
import { DataSource } from 'typeorm';
import { OperationsCommands } from './operations.commands.js';
import { OperationsQueries } from './operations.queries.js';
import { Teller } from './processes/teller.js';
import { Workshop } from './processes/workshop.examples.js';

const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: '440704',
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
});

/** Everybody has the one role that the token names. */
const people: RegistryView = {
  ...emptyRegistry,
  person: (id) => ({ id, name: id, posts: [] }),
  capacityAt: (id) => ({ organ: 'bureau', post: id, roles: [id as Role] }),
};

const apisOf = ({ store, database }: Workshop): object => {
  @Global()
  @Module({
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: new SystemClock() },
      { provide: EventLog, useValue: store.log },
      { provide: EventStore, useValue: store.store },
      { provide: DataSource, useValue: database },
      { provide: LawNow, useValue: { current: () => lawBook() } },
      { provide: LiveLaw, useValue: { current: () => lawBook() } },
      { provide: Freshness, useValue: {} },
      { provide: Registry, useValue: { view: () => people } },
      { provide: Identity, useValue: { personOf: async (of = '') => of.slice(7) } },
      { provide: APP_GUARD, useClass: Access },
      Probes,
    ],
    exports: [
      Settings,
      Clock,
      EventLog,
      EventStore,
      DataSource,
      LawNow,
      LiveLaw,
      Freshness,
      Registry,
      Identity,
      Probes,
    ],
  })
  class Ground {}

  @Module({ imports: [Ground, ActsPlatform, OperationsCommands, OperationsQueries] })
  class Apis {}
  return Apis;
};

type Reply = Readonly<{ status: number; body: Record<string, unknown> }>;

let shop: Workshop;
let app: INestApplication;
let base: string;
let teller: Teller;

beforeAll(async () => {
  shop = await Workshop.open();
  await shop.begin(4);
  const about = { title: 'ops', description: 'test', version: 'test', logLevel: 'silent' };
  ({ app, url: base } = await serve(apisOf(shop), { ...about, host: '127.0.0.1', port: 0 }));
  teller = new Teller({
    readModels: shop.database,
    projections: shop.runner,
    reactions: { health: () => [] },
    dispatcher: { send: async () => undefined },
    district: '440704',
    worker: 'w1',
    everyMs: 50,
  });
  teller.start();
  shop.foreman();
});
afterAll(async () => {
  await teller.stop();
  await app.close().catch(() => undefined);
  await shop.close().catch(() => undefined);
});

let keys = 0;
const call = async (who: string, path: string, body?: object): Promise<Reply> => {
  const answer = await fetch(`${base}/projections${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${who}`,
      'content-type': 'application/json',
      'idempotency-key': `key-of-the-spec-${(keys += 1)}`,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as Reply['body'] };
};

const reason = '列填写错误';
const docket = '/example.docket';
type Told = { items: readonly Record<string, unknown>[] };
const docketNow = async () => ((await call('operator', '')).body as Told).items[0]!;
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('still not so');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

describe('Operators over HTTP', () => {
  it('see where each projection stands', async () => {
    await until(async () => (await docketNow())['toldAt'] !== null);
    expect(await docketNow()).toMatchObject({
      name: 'example.docket',
      kind: 'projection',
      red: false,
      lastError: null,
      openPoison: 0,
      shards: [{ status: 'running' }],
      builds: [{ build: 1, status: 'live' }],
    });
  });

  it('are asked for attention, not alarmed, when one case is set aside, until they decide', async () => {
    const eventId = 'b3f0f3f6-6a5e-4a60-8f0e-7d6f3c0c8f12';
    const event = { id: eventId, type: 'Strange', data: {}, metadata: anyEnvelope() };
    await shop.store.store.append('exampleFile-440704.f0', [event], 2);
    await until(async () => (await docketNow())['attention'] === true);
    await until(async () => (await docketNow())['parkedStreams'] === 1);
    expect(await docketNow()).toMatchObject({ red: false, openPoison: 1, lastError: null });
    const { body } = await call('operator', `${docket}/poison`);
    expect((body as Told).items).toMatchObject([{ status: 'parked', eventId, type: 'Strange' }]);
    await call('operator', `${docket}/poison/${eventId}/skip`, { reason });
    await until(async () => (await docketNow())['attention'] === false);
    await until(async () => (await docketNow())['parkedStreams'] === 0);
  });

  it('order a rebuild, and are told of it until it is done', async () => {
    const { status, body } = await call('operator', `${docket}/rebuild`, { reason });
    expect({ status, events: body['events'] }).toEqual({
      status: 201,
      events: ['ProjectionRebuildAsked'],
    });
    let orders: readonly { outcome: unknown }[] = [];
    await until(async () => {
      const { body } = await call('operator', docket);
      orders = body['orders'] as typeof orders;
      return Boolean(orders[0]?.outcome);
    });
    expect(orders[0]).toMatchObject({
      what: 'ProjectionRebuildAsked',
      by: 'operator',
      reason,
      outcome: { what: 'ProjectionRebuilt', data: { rows: 4, shown: true } },
    });
    expect((await call('operator', `${docket}/rollback`, { reason })).status).toBe(201);
    await until(async () => (await shop.builds()) === '1 live, 2 old');
  });

  it('are stopped on wrong ways', async () => {
    const tries = [
      ['registrar', `${docket}/rebuild`, { reason }, 403, 'wrong-role'],
      ['operator', '/no.such/rebuild', { reason }, 404, 'no-such-projection'],
      ['operator', `${docket}/rebuild`, {}, 400, undefined],
      ['operator', `${docket}/rebuild`, { reason, eventsPerSecond: 0 }, 400, undefined],
      ['operator', `${docket}/switch`, { reason }, 409, 'nothing-proved'],
      ['operator', `${docket}/drop`, { reason, build: 1 }, 409, 'build-is-shown'],
      ['auditor', '', undefined, 403, 'wrong-role'],
      ['operator', '/no.such', undefined, 404, 'no-such-projection'],
      ['operator', '/no.such/poison', undefined, 404, 'no-such-projection'],
    ] as const;
    for (const [who, path, body, status, code] of tries) {
      const reply = await call(who, path, body);
      expect({ path, status: reply.status }).toEqual({ path, status });
      if (code) expect({ path, code: reply.body['code'] }).toEqual({ path, code });
    }
  });

  it('pass every route by permission of the operator alone; auditors check rows, and what was ordered', () => {
    const ours = [OperationsCommands, OperationsQueries]
      .flatMap((module) => routesUnder(module))
      .filter(({ path }) => path.startsWith('/projections'));
    const isAudit = ({ path }: (typeof ours)[number]): boolean =>
      /:name\/(history|replay|as-of|verify|check)$/.test(path);
    expect(ours.filter(isAudit)).toHaveLength(5);
    expect(ours.filter((route) => !isAudit(route))).toHaveLength(10);
    for (const route of ours)
      expect(route.permission).toEqual({
        roles: isAudit(route) ? ['operator', 'auditor'] : ['operator'],
      });
  });

  it('see red when no worker tells any more, and when the store does not answer', async () => {
    await teller.stop();
    await shop.database.query(`UPDATE platform.told SET at = at - interval '11 seconds'`);
    expect(await docketNow()).toMatchObject({
      red: true,
      lastError: expect.stringMatching(/^No worker has told of it since /),
    });
    await shop.database.query(`UPDATE platform.told SET at = now()`);
    expect((await docketNow())['red']).toBe(false);
    // Switched a moment ago: its worker lives and tells of the new build soon.
    await shop.database.query(`UPDATE platform.told SET build = build + 100, at = now()`);
    expect(await docketNow()).toMatchObject({ red: false, lastError: null });
    await shop.store.node.stop();
    expect(await docketNow()).toMatchObject({ red: true, head: null });
  });
});
