import { Matters } from '#platform/board';
import { ReliedOn } from '#platform/bundles';
import { jianghai } from '../seed/seed.examples.js';
import { Global, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActsPlatform } from '#platform/acts';
import { LawNow } from '#platform/law-now';
import { loadSettings, Settings } from '#platform/config';
import { EventLog, type StoredEvent } from '#platform/log';
import { type Appended, DecisionWorld, EventStore } from '#platform/store';
import { Access, Identity, Probes, type Problem, serve } from '#platform/http';
import { Clock, type Instant, instant } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { MemoryLog, MemoryStore, SetClock } from '#testing';
import { CalendarCommands } from '#contexts/calendar/calendar.commands';
import { RegistryCommands } from '../registry.commands.js';
import { DirectoryRegistry, RegistryLookup } from '../registry.lookup.js';
import { RegistryQueries } from '../registry.queries.js';
import { installSeed } from '../registry.seed.js';
import { seedOf, developmentAccountsOf } from '../seed/seed.js';

const developmentAccounts = developmentAccountsOf(jianghai);

/** A store that can break off before an append, as when the process dies. */
export class BreakingStore extends MemoryStore {
  dieBefore: ((stream: string) => boolean) | undefined;

  override async append(...to: Parameters<MemoryStore['append']>): Promise<Appended> {
    if (this.dieBefore?.(to[0])) throw new Error('the process died here');
    return super.append(...to);
  }
}

export const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: jianghai,
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
});

/** Id of somebody in the seed, by the name of the account. */
export const account = (username: string): string =>
  developmentAccounts.find((one) => one.username === username)!.person;

export type Reply = Readonly<{ status: number; body: Record<string, unknown> & Partial<Problem> }>;

/**
 * The installed Jianghai behind both APIs of the registry; the token names the account, and nothing
 * is kept.
 */
export const openOffice = async (
  now: Instant = instant('2026-05-06T02:00:00Z'),
  ...more: readonly Type[]
) => {
  const log = new MemoryLog();
  const store = new BreakingStore(log);
  const clock = new SetClock(now);
  const { app, url } = await serve(officeOf(log, store, clock, more), {
    title: 'office',
    description: 'test',
    version: 'test',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
  });
  const registry = app.get(DirectoryRegistry);
  const knows = () => log.head().then((head) => registry.waitFor(head!, 5_000));
  await installSeed(app.get(DecisionWorld), seedOf(jianghai), (at) => registry.waitFor(at, 5_000));
  const moveTo = (when: string) => clock.set(instant(when));
  return { app, log, store, knows, moveTo, ...doors(url), stored: () => storedIn(log) };
};

const storedIn = async (log: MemoryLog): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of log.readAll({})) events.push(event);
  return events;
};

const officeOf = (
  log: MemoryLog,
  store: EventStore,
  clock: Clock,
  more: readonly Type[],
): object => {
  @Global()
  @Module({
    imports: [RegistryLookup],
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: EventLog, useValue: log },
      { provide: EventStore, useValue: store },
      { provide: LawNow, useValue: { current: () => lawBook() } },
      { provide: Identity, useValue: { personOf: async (of = '') => account(of.slice(7)) } },
      { provide: APP_GUARD, useClass: Access },
      Probes,
      ReliedOn,
      Matters,
    ],
    exports: [ReliedOn, Matters, Settings, Clock, EventLog, EventStore, LawNow, Identity, Probes],
  })
  class Ground {}

  @Module({
    imports: [Ground, ActsPlatform, RegistryCommands, CalendarCommands, RegistryQueries, ...more],
  })
  class Office {}
  return Office;
};

const doors = (url: string) => {
  let keys = 0;
  const call = async (path: string, init: RequestInit): Promise<Reply> => {
    const answer = await fetch(`${url}${path}`, init);
    return { status: answer.status, body: (await answer.json()) as Reply['body'] };
  };
  /** Sends an act as somebody, with a key of its own unless one is given. */
  const act = (
    who: string,
    path: string,
    body: object,
    { key = `key-${(keys += 1)}-of-the-test`, method = 'POST', headers = {} } = {},
  ): Promise<Reply> =>
    call(path, {
      method,
      headers: {
        authorization: `Bearer ${who}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        ...headers,
      },
      body: JSON.stringify(body),
    });
  const get = (who: string, path: string, headers: Record<string, string> = {}): Promise<Reply> =>
    call(path, { headers: { authorization: `Bearer ${who}`, ...headers } });
  return { url, act, get };
};

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** A unit that is in no register yet, as somebody enters it. */
export const unit = {
  creditCode: '91440704MA4UT02F1M',
  name: '江门市江海区新利来纸品有限公司',
  street: '440704001',
  address: '外海街道金瓯路1号',
  industry: 'C2231',
  principal: '陈新利',
  workers: 20,
  from: '2026-01-05',
};
