import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Child } from '../../apps/standalone/src/child.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { createDatabase, startPostgres, stopWhenWeEnd } from '#stand-ins/embedded';
import { connect, disconnect, EventStoreDbLog } from '#platform/log';
import { EventStoreDbStore } from '#platform/store';

/** What else the machine had to do, told with every figure. */
export const machine = (): string =>
  `${cpus().length} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, Node ${process.version}`;

/** A durable PostgreSQL and an event node in a process of its own, as `npm start` has them. */
export const benchStore = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  const postgres = await startPostgres({ dir: join(dir, 'postgres') });
  // However this process ends, a run cut short leaves neither a server nor gigabytes behind.
  stopWhenWeEnd(postgres, dir);
  const port = await freePort();
  const node = new Child({
    name: 'event-node',
    entry: resolve(import.meta.dirname, '../../libs/stand-ins/event-node/main.js'),
    env: {
      EVENT_NODE_DATABASE_URL: await createDatabase(postgres.url(), 'event_node'),
      EVENT_NODE_PORT: String(port),
    },
    logDir: dir,
    readyUrl: `http://127.0.0.1:${port}/health/live`,
    readyWithinMs: 60_000,
  });
  await node.start();
  const url = `esdb://127.0.0.1:${port}?tls=false`;
  const client = connect(url);
  return {
    dir,
    url,
    postgres,
    node,
    log: new EventStoreDbLog(client),
    store: new EventStoreDbStore(client),
    stop: async (): Promise<void> => {
      await disconnect(url);
      await node.end();
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
      rmSync(postgres.dir, { recursive: true, force: true });
    },
  };
};

export type BenchStore = Awaited<ReturnType<typeof benchStore>>;
