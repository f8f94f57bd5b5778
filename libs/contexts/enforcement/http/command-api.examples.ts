import { type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ActsPlatform, Nouns } from '#platform/acts';
import { LawModule } from '#platform/law-now';
import { loadSettings } from '#platform/config';
import { LogModule } from '#platform/log';
import { DecisionWorld, StoreModule } from '#platform/store';
import { HttpPlatform, Identity, StoreHealth, atTheEdge } from '#platform/http';
import { Clock } from '#domain/kernel';
import { realStore, SetClock } from '#testing';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { DirectoryRegistry, RegistryLookup } from '#contexts/registry/registry.lookup';
import { installSeed, seedOf } from '#contexts/registry/registry.seed';
import { onFile } from '../../evidence/exhibit/on-file.examples.js';
import { EnforcementCommands } from '../enforcement.commands.js';

const district = '440704';
const accounts = new Map(developmentAccountsOf(district).map((one) => [one.username, one]));

/** Somebody of the seeded Jianghai: who, where, with which certificate. */
export const account = (username: string) => accounts.get(username)!;

/** Certificates in the seed are numbered like their holders. */
export const shown = (...usernames: readonly string[]) =>
  usernames.map((username) => {
    const { person } = account(username);
    return { officer: person, certificate: `粤J07040${Number(person.slice(-12))}` };
  });

type Heard = Readonly<{ status: number; body: Record<string, unknown> }>;

/**
 * The command API with enforcement in it: real HTTP, real store, seeded registers; whoever says a
 * name is that person.
 */
export const commandApi = async () => {
  const real = await realStore();
  const clock = new SetClock();
  const app = await assembled(real.connectionString, clock);
  await app.listen(0, '127.0.0.1');
  await installed(app);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    clock,
    /** Acts as somebody. The key is a fresh one unless it is given. */
    post: (who: string, path: string, body: object = {}, key: string = randomUUID()) =>
      posted(`http://127.0.0.1:${port}${path}`, who, body, key),
    /** A file of that digest was handed in to the case. */
    handedIn: (digest: string, id: string) =>
      onFile(app.get(Nouns, { strict: false }), digest, `enforcementCase-${district}.${id}`),
    /** All that is in the log, as text. */
    stored: async () => {
      const events: unknown[] = [];
      for await (const event of real.log.readAll({})) events.push(event);
      return JSON.stringify(events);
    },
    /** The event store ends, as when its machine is switched off. */
    endStore: () => real.node.stop(),
    /** Asks over HTTP, as nobody in particular. */
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await app.close();
      await real.stop();
    },
  };
};
export type CommandApi = Awaited<ReturnType<typeof commandApi>>;

const settingsFor = (eventStoreUrl: string) =>
  loadSettings({
    NODE_ENV: 'test',
    DISTRICT: district,
    EVENTSTORE_URL: eventStoreUrl,
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_AUDIENCE: 'test',
    PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  });

const assembled = async (eventStoreUrl: string, clock: Clock): Promise<INestApplication> => {
  const testing = await Test.createTestingModule({
    imports: [
      HttpPlatform.forRoot(settingsFor(eventStoreUrl), RegistryLookup),
      LogModule.forRoot(eventStoreUrl),
      StoreHealth.forRoot('of-no-use'),
      StoreModule.forRoot(eventStoreUrl),
      LawModule.forRoot(),
      ActsPlatform,
      EnforcementCommands,
    ],
  })
    .overrideProvider(Identity)
    .useValue({ personOf: (name: string) => Promise.resolve(account(name).person) })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = testing.createNestApplication<NestExpressApplication>({ logger: ['error', 'warn'] });
  atTheEdge(app);
  return app;
};

const posted = async (url: string, who: string, body: object, key: string): Promise<Heard> => {
  const headers = {
    authorization: who,
    'content-type': 'application/json',
    'idempotency-key': key,
  };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

const installed = async (app: INestApplication): Promise<void> => {
  const people = app.get(DirectoryRegistry, { strict: false });
  await ready(people);
  const world = app.get(DecisionWorld, { strict: false });
  await installSeed(world, seedOf(district), (position) => people.waitFor(position, 10_000));
};

const ready = async (people: DirectoryRegistry): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1)
    try {
      people.view();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
};
