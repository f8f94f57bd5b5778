import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { loadSettings, Settings } from '#platform/config';
import { EventLog } from '#platform/log';
import { Access, Identity, Probes, type Problem, Registry, serve } from '#platform/http';
import { Clock, instant, type RegistryView } from '#domain/kernel';
import { emptyRegistry } from '#domain/kernel';
import { MemoryLog, SetClock } from '#testing';
import { Freshness } from '#platform/lists';
import { LawModule } from '../../../platform/law-now/law.module.js';
import { CalendarQueries } from '../calendar.queries.js';
import { LiveLaw } from '../../../platform/law-now/live-law.js';

export const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: '440704',
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
});

/** One officer, and nobody else. */
const oneOfficer: RegistryView = {
  ...emptyRegistry,
  person: (id) => (id === 'chen' ? { id, name: '陈浩然', posts: [] } : undefined),
  capacityAt: (id) =>
    id === 'chen' ? { organ: 'brigade', post: 'p', roles: ['officer'] } : undefined,
};

const notices = { off: { '2027-02-05': '春节' }, makeup: {}, source: '国办发明电〔2026〕7号' };

/** A notice of 2027 in the log, as `PUT /calendars/2027` leaves it. */
export const publish2027 = (log: MemoryLog) =>
  log.append('workCalendar-440704.2027', {
    type: 'CalendarPublished',
    data: { notice: { year: 2027, ...notices } },
  })[0]!;

export type Reply = Readonly<{
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  body: Record<string, any> & Partial<Problem>;
}>;

const always: Freshness = {
  reached: async () => true,
  standing: async () => [],
  setAside: async () => [],
};

/**
 * The law's query side over HTTP on 2026-11-23; `chen` is signed in. The database is only needed
 * for effects.
 */
export const openLaw = async (database: Partial<DataSource> = {}) => {
  const log = new MemoryLog();
  @Global()
  @Module({
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: new SetClock(instant('2026-11-23T02:00:00Z')) },
      { provide: EventLog, useValue: log },
      { provide: DataSource, useValue: database },
      { provide: Freshness, useValue: always },
      { provide: Registry, useValue: { view: () => oneOfficer } },
      { provide: Identity, useValue: { personOf: async (of = '') => of.slice(7) } },
      { provide: APP_GUARD, useClass: Access },
      Probes,
    ],
    exports: [Settings, Clock, EventLog, DataSource, Freshness, Identity, Registry, Probes],
  })
  class Ground {}
  @Module({ imports: [Ground, LawModule.forRoot(), CalendarQueries] })
  class Law {}
  const at = { host: '127.0.0.1', port: 0, title: 'law', description: 'test', version: 'test' };
  const { app, url } = await serve(Law, { ...at, logLevel: 'silent' });
  return { app, log, law: app.get(LiveLaw), ...doors(url) };
};

const doors = (url: string) => {
  const call = async (path: string, init: RequestInit): Promise<Reply> => {
    const answer = await fetch(`${url}${path}`, init);
    return { status: answer.status, body: (await answer.json()) as Reply['body'] };
  };
  const headers = (who: string) => ({
    authorization: `Bearer ${who}`,
    'content-type': 'application/json',
  });
  return {
    get: (path: string, who = 'chen') => call(path, { headers: headers(who) }),
    post: (path: string, body: object, who = 'chen') =>
      call(path, { method: 'POST', headers: headers(who), body: JSON.stringify(body) }),
  };
};
