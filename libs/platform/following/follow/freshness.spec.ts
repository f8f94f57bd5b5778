import { Registry } from 'prom-client';
import { withPostgres } from '#stand-ins/embedded';
import { poolOf } from '#platform/tables';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow } from '../trials/docket.examples.js';
import { ProjectionFreshness } from './freshness.js';
import {
  brisk,
  caughtUp,
  fresh,
  play,
  rowsOf,
  streamOf,
  until,
  wipe,
} from '../trials/harness.examples.js';
import { limitsFor } from './health.js';
import { Metrics } from './metrics.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { Rebuild } from '../rebuild/rebuild.js';
import { tellRebuilds } from '../rebuild/rebuild-metrics.js';

let database: DataSource;
let one: ProjectionRunner;
let freshness: ProjectionFreshness;

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
  freshness = new ProjectionFreshness(database);
  await freshness.start();
});
afterEach(async () => {
  await one.stop();
  await wipe(database);
});
afterAll(async () => {
  await freshness.stop();
  await database.destroy();
});

const start = async (log: MemoryLog, limits = { everyMs: 10, stillMs: 80 }): Promise<void> => {
  one = new ProjectionRunner({ log, readModels: database, pace: brisk, limits });
  await one.run(docket);
};

const closed = { type: 'Closed', data: {} };

describe('Reading one’s own write', () => {
  it('waits until the projection has seen it, and the row is there', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log);
    for (let round = 0; round < 20; round += 1) {
      const [event] = log.append(streamOf(0), { type: 'Noted', data: { note: 'n', label: 'l' } });
      expect(await freshness.waitFor(docket.name, event!.position)).toBe('fresh');
      expect(await rowsOf(database, DocketRow)).toMatchObject([{ notes: round + 1 }]);
    }
    expect(await freshness.standing([docket.name, 'of-nobody'])).toEqual([
      { projection: docket.name, position: expect.stringMatching(/^\d+\/\d+$/), setAside: 0 },
    ]);
  });

  it('says that it is stale when it takes too long', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log);
    await caughtUp(database, log);
    await one.stop();
    const [event] = log.append(streamOf(0), closed);
    const began = Date.now();
    expect(await freshness.waitFor(docket.name, event!.position, 60)).toBe('stale');
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(await freshness.reached('nobody.knows-it', event!.position)).toBe(false);
  });

  it('is fresh too when the write says nothing to the projection', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log);
    await caughtUp(database, log);
    for (let at = 0; at < 16; at += 1) log.append('otherThing-440704.1', closed);
    const [event] = log.append(streamOf(0), closed);
    expect(await freshness.waitFor(docket.name, event!.position)).toBe('fresh');
  });

  it('is fresh too when nobody here follows what was written, and nothing comes after it', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log);
    await caughtUp(database, log);
    for (let round = 0; round < 3; round += 1) {
      const [event] = log.append('otherThing-440704.1', closed);
      expect(await freshness.waitFor(docket.name, event!.position)).toBe('fresh');
    }
    const [event] = log.append(streamOf(0), closed);
    expect(await freshness.waitFor(docket.name, event!.position)).toBe('fresh');
  });
});

describe('The health of a projection', () => {
  it('is red while the log moves and it does not, and green again when it does', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log);
    await caughtUp(database, log);
    expect(one.health()[0]).toMatchObject({ red: false, build: 1 });
    const blocker = database.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE platform.checkpoint');
    log.append(streamOf(0), closed);
    await until(() => one.health()[0]!.red);
    await blocker.rollbackTransaction();
    await blocker.release();
    await until(() => !one.health()[0]!.red);
  });

  it('is looked at so often that a follower that hangs is told within the limit', () => {
    for (const limit of [500, 5_000]) {
      const { everyMs, stillMs } = limitsFor(limit);
      // Found waiting at one look, still there so much later, told at the next look after that.
      expect(2 * everyMs + stillMs).toBeLessThanOrEqual(limit);
    }
  });

  it('is not red because an event has just come after long silence', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log, { everyMs: 10, stillMs: 400 });
    await caughtUp(database, log);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const blocker = database.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE platform.checkpoint');
    log.append(streamOf(0), closed);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(one.health()[0]!.red).toBe(false);
    await until(() => one.health()[0]!.red);
    await blocker.rollbackTransaction();
    await blocker.release();
  });

  it('is red when the end of the log cannot be read', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log);
    await caughtUp(database, log);
    log.down = true;
    await until(() => one.health()[0]!.red);
    // Operators see shards, not the sum: each says so too.
    expect(one.health()[0]!.shards).toMatchObject([
      { red: true, lastError: expect.stringContaining('does not answer') },
    ]);
    log.down = false;
    await until(() => !one.health()[0]!.red);
  });

  it('forgets a fault that is over, though nothing new happens', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log);
    await caughtUp(database, log);
    await one.stop();
    await database.query('ALTER TABLE platform.checkpoint RENAME TO hidden');
    await start(log);
    await until(() => one.health()[0]!.shards[0]!.lastError !== null);
    // Nothing is left to fold when it comes back.
    await database.query('ALTER TABLE platform.hidden RENAME TO checkpoint');
    await until(() => one.health()[0]!.shards[0]!.lastError === null);
  });

  it('is not red because the rest of the log moves', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    await start(log);
    await caughtUp(database, log);
    log.append('otherThing-440704.1', closed);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one.health()[0]!.red).toBe(false);
  });

  it('is told to Prometheus', async () => {
    const registry = new Registry();
    const log = new MemoryLog();
    play(log, 3, []);
    const metrics = new Metrics(registry, () => one.health());
    one = new ProjectionRunner({ log, readModels: database, pace: brisk, metrics });
    await one.run(docket);
    const told = async (text: string) => (await registry.metrics()).includes(text);
    await until(() => told('projection_events_total{projection="example.docket"} 3'));
    const text = await registry.metrics();
    for (const line of [
      'projection_red{projection="example.docket",build="1"} 0',
      'projection_lag_events{projection="example.docket",build="1"} 0',
      'projection_lag_seconds{projection="example.docket",build="1"} 0',
      'projection_parked_streams{projection="example.docket",build="1"} 0',
    ])
      expect(text).toContain(line);
    expect(text).toContain('projection_lag_positions{projection="example.docket",build="1"}');
    expect(text).toContain('projection_events_per_second{projection="example.docket",build="1"}');
  });

  it('tells Prometheus what waits while the database is slow, and of both tables of a rebuild', async () => {
    const registry = new Registry();
    const log = new MemoryLog();
    play(log, 3, []);
    tellRebuilds(registry, database);
    const metrics = new Metrics(registry, () => one.health());
    one = new ProjectionRunner({ log, readModels: database, pace: brisk, metrics });
    await one.run(docket);
    await caughtUp(database, log);
    const parts = { readModels: database, log, followed: docket, owner: 'o' };
    const rebuild = await Rebuild.begin(parts);
    await rebuild.run();
    const text = await registry.metrics();
    for (const line of [
      'projection_build_shown{projection="example.docket",build="1"} 1',
      'projection_build_shown{projection="example.docket",build="2"} 0',
      'projection_rebuild_share{projection="example.docket",build="2"} 1',
      'projection_rebuild_failed{projection="example.docket",build="2"} 0',
    ])
      expect(text).toContain(line);
    expect(text).not.toContain('projection_rebuild_share{projection="example.docket",build="1"}');

    const client = await poolOf(database).connect();
    await client.query('BEGIN; LOCK TABLE read.example_docket__v1');
    try {
      log.append(streamOf(0), closed);
      log.append(streamOf(1), closed);
      const waits = 'projection_lag_events{projection="example.docket",build="1"} 2';
      await until(async () => (await registry.metrics()).includes(waits));
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    await until(async () =>
      (await registry.metrics()).includes('lag_events{projection="example.docket",build="1"} 0'),
    );
  });
});
