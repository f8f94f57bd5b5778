import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { correctionLabels, outgoingLabels } from '#domain/kernel';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { withPostgres } from '#stand-ins/embedded';
import { EventLog, type StoredEvent } from '#platform/log';
import { atTheEdge, Identity, type JournalEntry, ProblemException } from '#platform/http';
import { Clock, instant } from '#domain/kernel';
import { migrate, readModels } from '#platform/tables';
import { ProjectionFreshness, ProjectionRunner } from '#platform/following';
import { SetClock } from '#testing';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import type { DataSource } from 'typeorm';
import { QueryApiModule } from '../../apps/query-api/src/query-api.module.js';
import { noted } from '../../libs/platform/http/journal.js';
import { projectionsOfWorker } from '../../apps/standalone/src/projections-of-worker.js';
import { migrations } from '../../migrations/index.js';
import type { Answer } from './files.js';
import { GoldenLog } from './golden-log.js';
import { settingsFor } from './settings.js';

const district = '440704';
const people = new Map(
  developmentAccountsOf(district).map(({ username, person }) => [username, person]),
);

/** Every table of the worker, folded by today's program from the golden events. */
const tablesOf = async (log: GoldenLog, database: DataSource): Promise<ProjectionRunner> => {
  const runner = new ProjectionRunner({ log, readModels: database });
  const all = await projectionsOfWorker({ log, database, district });
  for (const { followed, options } of all) await runner.run(followed, options);
  const fresh = new ProjectionFreshness(database);
  await fresh.start();
  const head = (await log.head())!;
  for (const { followed } of all)
    for (let tries = 0; !(await fresh.reached(followed.name, head)); tries += 1)
      if (tries > 20) throw new Error(`${followed.name} does not come to the end of the log.`);
  await fresh.stop();
  const aside: object[] = await database.query(
    'SELECT projection, type, error FROM platform.poison',
  );
  if (aside.length > 0) throw new Error(`Set aside: ${JSON.stringify(aside.slice(0, 3))}`);
  const strangers = all.filter(
    ({ followed: { knows } }) =>
      !Object.keys({ ...correctionLabels, ...outgoingLabels }).every(knows),
  );
  if (strangers.length > 0)
    throw new Error(
      `No correction or answer passes: ${strangers.map((one) => one.followed.name).join()}`,
    );
  return runner;
};

/** Whoever says a name is that person; whoever says none is not signed in. */
export const named = {
  personOf: async (of = ''): Promise<string> => {
    if (!of.startsWith('Bearer '))
      throw new ProblemException(401, 'token-missing', 'Send a bearer token（请先登录）.');
    return people.get(of.slice('Bearer '.length)) ?? 'nobody';
  },
};

const appOn = async (
  log: GoldenLog,
  url: string,
  { now, journal }: Readonly<{ now: string; journal: JournalEntry[] }>,
): Promise<INestApplication> => {
  const testing = await Test.createTestingModule({
    imports: [QueryApiModule.with(settingsFor(url))],
  })
    .overrideProvider(EventLog)
    .useValue(log)
    .overrideProvider(Clock)
    .useValue(new SetClock(instant(now)))
    .overrideProvider(Identity)
    .useValue(named)
    .compile();
  const app = testing.createNestApplication<NestExpressApplication>({ logger: false });
  const finding = () => ({ well: true, detail: '' });
  app.use(noted({ note: (entry) => void journal.push(entry), finding }, 'query', 'reads'));
  atTheEdge(app);
  await app.listen(0, '127.0.0.1');
  return app;
};

/**
 * Today's query API over the events of a demo, at the simulated moment at which the old one was
 * asked; what is unfolded lies in the log, and in no table yet.
 */
export const goldenHouse = async (
  events: readonly StoredEvent[],
  now: string,
  unfolded: readonly StoredEvent[] = [],
) => {
  const log = new GoldenLog(events);
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  const database = await readModels(url);
  const runner = await tablesOf(log, database);
  const journal: JournalEntry[] = [];
  const app = await appOn(new GoldenLog([...events, ...unfolded]), url, { now, journal });
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    database,
    /** Who read what since it was opened, and what was refused. */
    journal,
    /** Where the tables are. */
    tables: url,
    ask: async ({ as, path }: Pick<Answer, 'as' | 'path'>): Promise<Answer> => {
      const headers = { authorization: `Bearer ${as}` };
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
      return { as, path, status: answer.status, body: await answer.json() };
    },
    close: async (): Promise<void> => {
      await app.close();
      await runner.stop();
      await database.destroy();
    },
  };
};
