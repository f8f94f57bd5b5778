import {
  createDatabase,
  type RunningPostgres,
  startPostgres,
  startReplica,
} from '#stand-ins/embedded';
import { readModels } from '#platform/tables';
import { MemoryLog } from '#testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { ProjectionFreshness } from '../follow/freshness.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { docket, DocketRow } from './docket.examples.js';
import { brisk, caughtUp, fresh, play, rowsOf, streamOf } from './harness.examples.js';

let servers: RunningPostgres[] = [];
let primary: DataSource;
let replica: DataSource;
const dir = mkdtempSync(join(tmpdir(), 'replica-'));

beforeAll(async () => {
  const server = await startPostgres({ dir: join(dir, 'postgres') });
  servers = [server];
  primary = await fresh(await createDatabase(server.url(), 'tables'));
  const standby = await startReplica(server);
  servers.push(standby);
  replica = await readModels(standby.url('tables'), [DocketRow]);
});
afterAll(async () => {
  await Promise.all([primary.destroy(), replica.destroy()]);
  await Promise.all(servers.map((server) => server.stop()));
  for (const folder of [...servers.map((server) => server.dir), dir])
    rmSync(folder, { recursive: true, force: true });
});

describe('Queries that are answered by a replica', () => {
  it('find one’s own write there, as soon as it has come', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    const runner = new ProjectionRunner({ log, readModels: primary, pace: brisk });
    const freshness = new ProjectionFreshness(replica);
    try {
      await runner.run(docket);
      await caughtUp(primary, log);
      await freshness.start();
      for (let round = 1; round <= 10; round += 1) {
        const noted = { type: 'Noted', data: { note: 'n', label: 'l' } };
        const [event] = log.append(streamOf(0), noted);
        expect(await freshness.waitFor(docket.name, event!.position)).toBe('fresh');
        expect(await rowsOf(replica, DocketRow)).toMatchObject([{ notes: round }]);
      }
    } finally {
      await runner.stop();
      await freshness.stop();
    }
  });

  it('can change nothing there', async () => {
    await expect(replica.query('DELETE FROM platform.checkpoint')).rejects.toThrow(/read-only/);
  });
});
