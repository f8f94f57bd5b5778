import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo } from 'node:net';
import { EventLog, type StoredEvent } from '#platform/log';
import { EventStore } from '#platform/store';
import { atTheEdge, Identity } from '#platform/http';
import { Clock, instant } from '#domain/kernel';
import { MemoryLog, MemoryStore, SetClock } from '#testing';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { DirectoryRegistry } from '#contexts/registry/registry.lookup';
import { CommandApiModule } from '../../apps/command-api/src/command-api.module.js';
import { named } from '../golden/house.js';
import { settingsFor } from '../golden/settings.js';

/** The command API over the events of a demo, in memory: what is done here, nobody keeps. */
export const commandHouse = async (events: readonly StoredEvent[], now: string) => {
  const log = new MemoryLog();
  const stored = events.flatMap(({ stream, id, type, data, metadata }) =>
    log.append(stream, { id, type, data, metadata }),
  );
  const known = stored.findLast(({ stream }) => stream.startsWith('registry'))!.position;
  const testing = await Test.createTestingModule({
    imports: [await CommandApiModule.with(settingsFor())],
  })
    .overrideProvider(EventLog)
    .useValue(log)
    .overrideProvider(EventStore)
    .useValue(new MemoryStore(log))
    .overrideProvider(Clock)
    .useValue(new SetClock(instant(now)))
    .overrideProvider(Identity)
    .useValue(named)
    .compile();
  const app = testing.createNestApplication<NestExpressApplication>({ logger: false });
  atTheEdge(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  await app.get(DirectoryRegistry).waitFor(known, 30_000);
  const view = app.get(DirectoryRegistry).view();
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    log,
    /** Somebody who holds one of these roles; anybody where none is named. */
    accountIn: (roles: readonly string[]): string =>
      developmentAccountsOf('440704').find(({ person }) => {
        const held: readonly string[] = view.capacityAt(person, instant(now))?.roles ?? [];
        return roles.length === 0 ? held.length > 0 : held.some((role) => roles.includes(role));
      })?.username ?? 'nobody',
    close: () => app.close(),
  };
};
