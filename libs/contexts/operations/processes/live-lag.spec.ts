import { withPostgres } from '#stand-ins/embedded';
import type { DataSource } from 'typeorm';
import { fresh } from '../../../platform/following/trials/harness.examples.js';
import { liveLag } from './live-lag.js';

let database: DataSource;
beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
afterAll(() => database.destroy());

const tell = (worker: string, lateMs: number, secondsAgo: number) =>
  database.query(
    `INSERT INTO platform.told (worker, name, build, kind, version, health, at)
      VALUES ($1, 'example', 1, 'projection', 1, $2, now() - $3 * interval '1 second')`,
    [worker, JSON.stringify({ shards: [{ lateMs: 1 }, { lateMs }] }), secondsAgo],
  );

describe('The lag that a rebuild looks at', () => {
  it('is that of every worker that lives, and of this one', async () => {
    expect(await liveLag(database, () => 7)()).toBe(7);
    await tell('other', 250, 1);
    await tell('dead', 9_000, 20);
    expect(await liveLag(database, () => 7)()).toBe(250);
    expect(await liveLag(database, () => 700)()).toBe(700);
  });

  it('is that of this worker alone while the database does not answer', async () => {
    const broken = { query: () => Promise.reject(new Error('away')) } as unknown as DataSource;
    expect(await liveLag(broken, () => 3)()).toBe(3);
  });
});
