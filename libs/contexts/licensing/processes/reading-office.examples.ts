import { Global, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { ActsPlatform, Perform } from '#platform/acts';
import { LawNow, LiveLaw } from '#platform/law-now';
import { Settings } from '#platform/config';
import { withPostgres } from '#stand-ins/embedded';
import { EventLog, positionText } from '#platform/log';
import { DecisionWorld, EventStore } from '#platform/store';
import { Access, Identity, type Journal, Probes, serve } from '#platform/http';
import { Clock, type Command, instant } from '#domain/kernel';
import { Freshness } from '#platform/lists';
import { migrate, readModels } from '#platform/tables';
import { ProjectionFreshness, ProjectionRunner } from '#platform/following';
import { MemoryLog, SetClock, settled } from '#testing';
import { DirectoryRegistry, RegistryLookup } from '#contexts/registry/registry.lookup';
import { installSeed, seedOf } from '#contexts/registry/registry.seed';
import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { BreakingStore, settings } from '../../registry/http/office.examples.js';
import { LicensingCommands } from '../licensing.commands.js';
import { LicensingQueries } from '../licensing.queries.js';
import { applicationRegister } from '../projections/application-register.js';
import { bundleRegister } from '../projections/bundle-register.js';
import { licenceRegister } from '../projections/licence-register.js';
import { account, following, poster, uploading, type Reply } from './window.examples.js';

const district = '440704';

/** Of which context: its part of both APIs, and its registers. */
type Desk = Readonly<{
  modules: readonly Type[];
  follow: (runner: ProjectionRunner) => Promise<void>;
  /** Where it is put down who read what. */
  journal?: Journal;
}>;

const licensing: Desk = {
  modules: [LicensingCommands, LicensingQueries],
  follow: async (runner) => {
    await runner.run(applicationRegister);
    await runner.run(licenceRegister);
    await runner.run(bundleRegister);
  },
};

const tablesOf = async (log: EventLog, follow: Desk['follow']) => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  const database = await readModels(url);
  const runner = new ProjectionRunner({ log, readModels: database });
  await follow(runner);
  const fresh = new ProjectionFreshness(database);
  await fresh.start();
  const law = new LiveLaw(log, { district });
  await law.ready;
  return { database, runner, fresh, law };
};
type Tables = Awaited<ReturnType<typeof tablesOf>>;

const shared = [
  Settings,
  Clock,
  EventLog,
  EventStore,
  DataSource,
  Freshness,
  LiveLaw,
  LawNow,
  Identity,
];

const roomOf = (
  log: MemoryLog,
  store: EventStore,
  clock: Clock,
  { database, fresh, law, modules }: Tables & Pick<Desk, 'modules'>,
): object => {
  @Global()
  @Module({
    imports: [RegistryLookup],
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: EventLog, useValue: log },
      { provide: EventStore, useValue: store },
      { provide: DataSource, useValue: database },
      { provide: Freshness, useValue: fresh },
      { provide: LiveLaw, useValue: law },
      { provide: LawNow, useValue: law },
      {
        provide: Identity,
        useValue: { personOf: async (of = '') => account(of.slice(7)).person },
      },
      { provide: APP_GUARD, useClass: Access },
      Probes,
    ],
    exports: [...shared, Probes],
  })
  class Ground {}
  @Module({ imports: [Ground, ActsPlatform, ...modules] })
  class Room {}
  return Room;
};

/** Sends what the news of another context would. */
const reacting =
  (bus: CommandBus) =>
  (category: string, id: string, command: Command): Promise<unknown> => {
    const commandId = randomUUID();
    const actor = { kind: 'system', by: 'reaction', name: 'test' } as const;
    const causes = { correlationId: commandId, causationId: commandId };
    return bus.execute(new Perform(category, { id, command, commandId, ...causes, actor }));
  };

/** Looks at everything acted so far. */
const asking =
  (log: EventLog, url: string) =>
  async (who: string | undefined, path: string): Promise<Reply> => {
    const position = positionText((await log.head())!);
    const headers = new Headers({ 'min-position': position });
    if (who !== undefined) headers.set('authorization', `Bearer ${who}`);
    const answer = await fetch(`${url}${path}`, { headers });
    return { status: answer.status, body: (await answer.json()) as Reply['body'] };
  };

/**
 * Both APIs of licensing, or of another context, over a log in memory and a real database; the
 * token names the account.
 */
export const openReadingOffice = async (
  at = '2026-09-07T09:00:00+08:00',
  { modules, follow, journal }: Desk = licensing,
) => {
  const log = new MemoryLog();
  const clock = new SetClock(instant(at));
  const tables = await tablesOf(log, follow);
  const room = roomOf(log, new BreakingStore(log), clock, { ...tables, modules });
  const { app, url } = await serve(room, {
    journal,
    title: 'reading office',
    description: 'test',
    version: 'test',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
  });
  const registry = app.get(DirectoryRegistry);
  await installSeed(app.get(DecisionWorld), seedOf(district), (on) => registry.waitFor(on, 5_000));
  const get = asking(log, url);
  const close = async (): Promise<void> => {
    await app.close();
    await tables.runner.stop();
    await tables.fresh.stop();
    await tables.law.stop();
    await tables.database.destroy();
  };
  return {
    get,
    post: poster(url, uploading(app)),
    settle: () => settled(log, app.get(CommandBus), following),
    react: reacting(app.get(CommandBus)),
    moveTo: (when: string) => clock.set(instant(when)),
    close,
  };
};
export type ReadingOffice = Awaited<ReturnType<typeof openReadingOffice>>;
