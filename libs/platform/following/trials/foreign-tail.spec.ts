import { randomUUID } from 'node:crypto';
import { withPostgres } from '#stand-ins/embedded';
import { anyEnvelope, realStore, type RealStore } from '#testing';
import type { Position } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import { ProjectionFreshness } from '../follow/freshness.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { docket, DocketRow } from './docket.examples.js';
import { brisk, fresh, rowsOf, streamOf } from './harness.examples.js';

// ES-13: a server of 23.10 tells nobody where the log ends, until 256 further events went by. Two
// workers that share the shards are restarted where the last events are others' alone: whoever
// wants to read his own write of another kind must not be told that the rows are behind.

const foreignTail = 235;

describe('ES-13 · Two workers with divided shards, restarted on a foreign tail', () => {
  let real: RealStore;
  let database: DataSource;
  let freshness: ProjectionFreshness;
  let workers: readonly ProjectionRunner[] = [];

  beforeAll(async () => {
    real = await realStore();
    database = await fresh(await (await withPostgres()).freshDatabase());
    freshness = new ProjectionFreshness(database);
    await freshness.start();
  });
  afterAll(async () => {
    await stop();
    await freshness.stop();
    await database.destroy();
    await real.stop();
  });

  const start = async (): Promise<void> => {
    workers = ['one', 'two'].map(
      (owner) => new ProjectionRunner({ log: real.log, readModels: database, pace: brisk, owner }),
    );
    for (const worker of workers) await worker.run(docket, { shards: 4 });
  };
  const stop = async (): Promise<void> => {
    for (const worker of workers) await worker.stop();
  };
  const append = async (
    stream: string,
    ...events: readonly Readonly<{ type: string; data: object }>[]
  ): Promise<Position> => {
    const sealed = events.map((one) => ({ id: randomUUID(), metadata: anyEnvelope(), ...one }));
    return (await real.store.append(stream, sealed, 'none')).position;
  };
  const filed = (file: number) => ({
    type: 'Filed',
    data: { caseId: `case-${file}`, party: '江海厂', filedAt: '2026-03-02T01:00:00.000Z' },
  });

  it('know at once how far the log reaches, and fold what comes after', async () => {
    await start();
    let last: Position | undefined;
    for (let file = 0; file < 8; file += 1) last = await append(streamOf(file), filed(file));
    expect(await freshness.waitFor(docket.name, last!)).toBe('fresh');
    await stop();
    const others = Array.from({ length: foreignTail }, () => ({ type: 'Whatever', data: {} }));
    const end = await append('otherThing-440704.1', ...others);
    await start();
    const inTime = async (position: Position): Promise<string> => {
      // Leases of the worker that ended are taken over first.
      for (let tries = 0; tries < 5; tries += 1)
        if ((await freshness.waitFor(docket.name, position)) === 'fresh') return 'fresh';
      return 'stale';
    };
    expect(await inTime(end)).toBe('fresh');
    const further = await append(streamOf(8), filed(8));
    expect(await inTime(further)).toBe('fresh');
    expect(await rowsOf(database, DocketRow)).toHaveLength(9);
    const alone = await append('otherThing-440704.2', { type: 'Whatever', data: {} });
    expect(await inTime(alone)).toBe('fresh');
  }, 60_000);
});
