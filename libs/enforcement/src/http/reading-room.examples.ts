import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { appointments } from '#libs/appointments';
import { LiveLaw } from '#libs/calendar';
import { loadSettings, Settings } from '#libs/config';
import { withPostgres } from '#libs/embedded';
import { EventLog, positionText } from '#libs/event-log';
import { Decisions } from '#libs/event-store';
import { Access, Identity, Registry, serve } from '#libs/http';
import {
  Clock,
  instant,
  type Instant,
  type RegistryView,
  type Role,
  streamName,
} from '#libs/kernel';
import { Freshness } from '#libs/queries';
import { migrate, readModels } from '#libs/read-models';
import { ProjectionFreshness, ProjectionRunner } from '#libs/subscriptions';
import { realStore, SetClock, TestWorld } from '#libs/testing';
import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { caseDecider } from '../case/case.decider.js';
import { people, registry } from '../case/case.people.js';
import { caseStream } from '../case/case.stream.js';
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

const view: RegistryView = {
  ...registry,
  person: (id) => {
    const name = (people as Readonly<Record<string, { name: string }>>)[id]?.name;
    return name || visitors[id] ? { id, name: name ?? id, posts: [] } : undefined;
  },
  capacityAt: (id, at, post) =>
    visitors[id]
      ? { organ: 'bureau', post: id, roles: [visitors[id]] }
      : registry.capacityAt(id, at, post),
};

export type Heard = Readonly<{
  status: number;
  body: Record<string, never> & Readonly<{ items: readonly Record<string, unknown>[] }>;
}>;

/** The read side of enforcement over a real store and a real database; the token is the name of who asks. */
export const openReadingRoom = async (now: string) => {
  const store = await realStore();
  const clock = new SetClock();
  const decisions = new Decisions(
    caseStream,
    caseDecider,
    new TestWorld(store.store, store.log, clock, view),
  );
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  const database = await readModels(url);
  const runner = new ProjectionRunner({ log: store.log, readModels: database });
  const all = [caseDocket, caseDocuments] as const;
  for (const projection of all) await runner.run(projection as never);
  await runner.run(appointments([caseStream as never]));
  const fresh = new ProjectionFreshness(database);
  await fresh.start();
  const law = new LiveLaw(store.log, { district });
  await law.ready;

  @Global()
  @Module({
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: EventLog, useValue: store.log },
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
  const served = await serve(Room, {
    title: 'reading room',
    description: 'test',
    version: 'test',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
  });

  /** Takes the steps one after the other in a case; answers the position of the last. */
  const play = async (id: string, steps: readonly CaseStep[]): Promise<string> => {
    let position = '';
    for (const { command, act } of steps) {
      clock.set(act.now);
      const commandId = randomUUID();
      const { actor } = act;
      const answer = await decisions.handle({
        id,
        command,
        actor,
        commandId,
        correlationId: commandId,
        causationId: commandId,
        ...(act.validAt === act.now ? {} : { validAt: act.validAt }),
      });
      position = positionText(answer.position);
    }
    clock.set(instant(now));
    return position;
  };

  /** Puts an event into the store that no decider wrote. */
  const forge = (id: string) => {
    const metadata = { validAt: now, recordedAt: now, schema: 0, previous: '0'.repeat(64) };
    const event = { id: randomUUID(), type: 'CaseSuspended', data: {} };
    const envelope = { ...metadata, digest: 'forged' } as never;
    return store.store.append(
      streamName(caseStream, district, id),
      [{ ...event, metadata: envelope }],
      'none',
    );
  };

  const get = async (
    who: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Heard> => {
    const answer = await fetch(`${served.url}${path}`, {
      headers: { authorization: `Bearer ${who}`, ...headers },
    });
    return { status: answer.status, body: (await answer.json()) as Heard['body'] };
  };

  return {
    ...served,
    store,
    database,
    play,
    forge,
    get,
    at: (moment: Instant) => clock.set(moment),
    close: async () => {
      await served.app.close();
      await runner.stop();
      await fresh.stop();
      await law.stop();
      await database.destroy();
      await store.stop();
    },
  };
};

export type ReadingRoom = Awaited<ReturnType<typeof openReadingRoom>>;
