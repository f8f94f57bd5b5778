import { setTimeout as sleep } from 'node:timers/promises';
import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow } from '../trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  expectedDocket,
  fresh,
  notesTo,
  play,
  rowsOf,
  wipe,
} from '../trials/harness.examples.js';
import { HeldByAnother } from '../follow/lease.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { Rebuild } from './rebuild.js';

let database: DataSource;
let log: MemoryLog;

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
beforeEach(async () => {
  log = new MemoryLog();
  play(log, 4, notesTo(4, 12));
  const first = new ProjectionRunner({ log, readModels: database, pace: brisk });
  await first.run(docket);
  await caughtUp(database, log);
  await first.stop();
});
afterEach(() => wipe(database));
afterAll(() => database.destroy());

const worker = (owner: string): Promise<Rebuild> =>
  Rebuild.begin({ readModels: database, log, followed: docket, owner });

const builds = (): Promise<readonly Readonly<{ build: number; status: string }>[]> =>
  database.query(`SELECT build, status FROM platform.build ORDER BY build`);

describe('Two workers that begin the same rebuild at once', () => {
  it('mean the same table; one builds it, and the other says who has it in hand', async () => {
    const names = ['worker-a', 'worker-b'];
    const both = await Promise.all(names.map(worker));
    expect(both.map(({ build }) => build.build)).toEqual([2, 2]);

    // Whoever gets it keeps it in hand until the other has been told: neither is quicker by chance.
    let tell!: () => void;
    const told = new Promise<void>((resolve) => (tell = resolve));
    const built: string[] = [];
    const ends = await Promise.allSettled(
      both.map((one, at) =>
        one
          .alone(async () => {
            await Promise.race([told, sleep(5_000)]);
            await one.run();
            expect((await one.compare()).same).toBe(true);
            await one.show();
            built.push(names[at]!);
          })
          .catch((error: unknown) => {
            tell();
            throw error;
          }),
      ),
    );

    expect(built).toHaveLength(1);
    const [refused] = ends.filter((end) => end.status === 'rejected');
    expect(refused!.reason).toBeInstanceOf(HeldByAnother);
    expect(refused!.reason).toMatchObject({
      holder: built[0],
      message: expect.stringContaining(`${built[0]} has rebuild example.docket 2 in hand`),
    });
    expect(await builds()).toEqual([
      { build: 1, status: 'old' },
      { build: 2, status: 'live' },
    ]);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('free it for the other when the first is gone', async () => {
    const [first, second] = await Promise.all([worker('worker-a'), worker('worker-b')]);
    const crash = first.alone(() => Promise.reject(new Error('out of memory')));
    await expect(crash).rejects.toThrow('out of memory');
    await second.alone(() => second.run());
    expect((await second.compare()).same).toBe(true);
  });
});
