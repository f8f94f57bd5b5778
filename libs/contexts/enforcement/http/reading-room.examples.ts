import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { appointments } from '#platform/appointments';
import { LiveLaw } from '#platform/law-now';
import { loadSettings, Settings } from '#platform/config';
import { withPostgres } from '#stand-ins/embedded';
import { EventLog, positionText } from '#platform/log';
import { Decisions } from '#platform/store';
import { Access, Identity, Registry, serve } from '#platform/http';
import {
  Clock,
  instant,
  type Instant,
  type RegistryView,
  type Role,
  streamName,
} from '#domain/kernel';
import { Freshness } from '#platform/lists';
import { migrate, readModels } from '#platform/tables';
import { ProjectionFreshness, ProjectionRunner } from '#platform/following';
import { type RealStore, realStore, SetClock, TestWorld } from '#testing';
import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { caseNoun } from '../case/case.noun.js';
import { registry } from '../case/stories/people.examples.js';
import { caseStream } from '../case/case.stream.js';
import { party } from '../case/stories/matter.examples.js';
import { EnforcementQueries } from '../enforcement.queries.js';
import { caseDocket } from '../projections/case-docket.js';
import { caseDocuments } from '../projections/case-documents.js';
import type { CaseStep } from '../projections/on-record.examples.js';

const district = '440704';
const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: district,
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
});

/** People beside those of the story, who only look, or may not. */
const visitors: Readonly<Record<string, Role>> = { shen: 'auditor', agent: 'applicant' };

/**
 * The credit code under which the register knows the party of the story; its cases name it by its
 * id there.
 */
export const registeredCode = '91440704MA4XREG00X';

const view: RegistryView = {
  ...registry,
  enterpriseWith: (_district, code) => (code === registeredCode ? party.id : undefined),
  person: (id) => (visitors[id] ? { id, name: id, posts: [] } : registry.person(id)),
  capacityAt: (id, at, post) =>
    visitors[id]
      ? { organ: 'bureau', post: id, roles: [visitors[id]] }
      : registry.capacityAt(id, at, post),
};

export type Heard = Readonly<{
  status: number;
  body: Record<string, never> & Readonly<{ items: readonly Record<string, unknown>[] }>;
}>;

/** The tables of enforcement and of its clocks, kept up to date from the log. */
const tablesOf = async (log: EventLog) => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  const database = await readModels(url);
  const runner = new ProjectionRunner({ log, readModels: database });
  await runner.run(caseDocket);
  await runner.run(caseDocuments);
  await runner.run(appointments([caseStream]));
  const fresh = new ProjectionFreshness(database);
  await fresh.start();
  const law = new LiveLaw(log, { district });
  await law.ready;
  return { database, runner, fresh, law };
};

type Tables = Awaited<ReturnType<typeof tablesOf>>;

const roomOf = (log: EventLog, clock: Clock, { database, fresh, law }: Tables): object => {
  @Global()
  @Module({
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: EventLog, useValue: log },
      { provide: DataSource, useValue: database },
      { provide: Freshness, useValue: fresh },
      { provide: LiveLaw, useValue: law },
      { provide: Registry, useValue: { view: () => view } },
      { provide: Identity, useValue: { personOf: async (of = '') => of.slice(7) } },
      { provide: APP_GUARD, useClass: Access },
    ],
    exports: [Settings, Clock, EventLog, DataSource, Freshness, LiveLaw, Registry, Identity],
  })
  class Ground {}
  @Module({ imports: [Ground, EnforcementQueries] })
  class Room {}
  return Room;
};

/**
 * Acts in cases, as the command side would; `forge` puts an event into the store that no decider
 * wrote.
 */
const handsOn = (store: RealStore, clock: SetClock, now: Instant) => {
  const world = new TestWorld(store.store, store.log, clock, view);
  const decisions = new Decisions(caseStream, caseNoun, world);
  const take = async (id: string, { command, act: { actor, now: at } }: CaseStep) => {
    clock.set(at);
    const commandId = randomUUID();
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    return positionText((await decisions.handle({ id, command, actor, ...ids })).position);
  };
  /** Takes the steps one after the other in a case; answers the position of the last. */
  const play = async (id: string, steps: readonly CaseStep[]): Promise<string> => {
    let position = '';
    for (const step of steps) position = await take(id, step);
    clock.set(now);
    return position;
  };
  const forge = (id: string) => {
    const envelope = { validAt: now, recordedAt: now, schema: 0, previous: '0'.repeat(64) };
    const metadata = { ...envelope, digest: 'forged' };
    const event = { id: randomUUID(), type: 'CaseSuspended', data: {}, metadata };
    return store.store.append(streamName(caseStream, district, id), [event], 'none');
  };
  /** Something no program of ours knows happens to a case: no table can follow it further. */
  const damage = async (id: string): Promise<string> => {
    const { revision } = await decisions.stateOf(id);
    const envelope = { validAt: now, recordedAt: now, schema: 0, previous: '0'.repeat(64) };
    const event = {
      id: randomUUID(),
      type: 'Damaged',
      data: {},
      metadata: { ...envelope, digest: 'damaged' },
    };
    const stream = streamName(caseStream, district, id);
    const { position } = await store.store.append(
      stream,
      [event],
      revision < 0 ? 'none' : revision,
    );
    return positionText(position);
  };
  return { play, forge, damage };
};

/**
 * The read side of enforcement over a real store and a real database; the token is the name of who
 * asks.
 */
export const openReadingRoom = async (today: string) => {
  const now = instant(today);
  const store = await realStore();
  const clock = new SetClock(now);
  const tables = await tablesOf(store.log);
  const { app, url } = await serve(roomOf(store.log, clock, tables), {
    title: 'reading room',
    description: 'test',
    version: 'test',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
  });
  const get = async (who: string, path: string, more: Record<string, string> = {}) => {
    const headers = { authorization: `Bearer ${who}`, ...more };
    const answer = await fetch(`${url}${path}`, { headers });
    return { status: answer.status, body: (await answer.json()) as Heard['body'] };
  };
  const file = async (who: string, path: string) => {
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${who}` } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, text: bytes.toString('utf8') };
  };
  const close = async (): Promise<void> => {
    await app.close();
    await tables.runner.stop();
    await tables.fresh.stop();
    await tables.law.stop();
    await tables.database.destroy();
    await store.stop();
  };
  return { ...handsOn(store, clock, now), get, file, close };
};

export type ReadingRoom = Awaited<ReturnType<typeof openReadingRoom>>;
