import { randomUUID } from 'node:crypto';
import { withPostgres } from '#stand-ins/embedded';
import { ProjectionRunner, Rebuild } from '#platform/following';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow } from '../../../platform/following/trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  expectedDocket,
  fresh,
  play,
  rowsOf,
  streamOf,
} from '../../../platform/following/trials/harness.examples.js';
import { type Death, Mortal } from '../../../platform/following/trials/mortal.examples.js';
import { rollBack } from './go-back.js';
import { OrderProgress } from './order-progress.js';

let database: DataSource;
let log: MemoryLog;
let runner: ProjectionRunner;
const running = { followed: docket, options: {} };

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
  log = new MemoryLog();
  play(log, 5, [{ file: 0, what: 'note' }]);
  runner = new ProjectionRunner({ log, readModels: database, pace: brisk });
  await runner.run(docket);
  const rebuild = await Rebuild.begin({
    readModels: database,
    log,
    followed: running.followed,
    owner: 'o',
  });
  await rebuild.run();
  await rebuild.show();
  await runner.notice();
});
afterAll(async () => {
  await runner.stop();
  await database.destroy();
});

const goBack = (order: string, readModels: DataSource) =>
  rollBack(
    { type: 'ProjectionRollbackAsked', data: { order, reason: 'a wrong column' } },
    {
      readModels,
      log,
      running,
      progress: new OrderProgress(readModels),
      notice: () => runner.notice(),
      signal: new AbortController().signal,
    },
  );
const shown = async (): Promise<readonly number[]> =>
  (
    await database.query<{ build: number }[]>(
      `SELECT build FROM platform.build WHERE status = 'live'`,
    )
  ).map(({ build }) => build);

describe('Going back, killed at any question to the database', () => {
  it.each<Death>(['before', 'after'])(
    'is done once when it is taken up again; one exact table is shown all along (%s)',
    async (death) => {
      let expected = (await shown())[0]!;
      for (let life = 1; ; life += 1) {
        expected = 3 - expected;
        const order = randomUUID();
        const mortal = new Mortal(database, log, life, death);
        await goBack(order, mortal.database).catch(() => undefined);
        expect(await shown()).toHaveLength(1);
        log.append(streamOf(life % 5), { type: 'Noted', data: { note: `${life}`, label: 'r' } });
        const answer = await goBack(order, database);
        expect({ life, answer: answer?.type }).toEqual({ life, answer: 'NoteCarriedOut' });
        expect({ life, shown: await shown() }).toEqual({ life, shown: [expected] });
        await caughtUp(database, log, 2);
        expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
        if (!mortal.dead) {
          expect(life).toBeGreaterThan(8);
          return;
        }
      }
    },
  );
});
