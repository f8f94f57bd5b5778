import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, connect, EventStoreDbLog, positionText } from '#platform/log';
import type { EventLog } from '#platform/log';
import { inTransaction, readModels } from '#platform/tables';
import { dropBuild, ProjectionRunner, Rebuild } from '#platform/following';
import type { DataSource } from 'typeorm';
import { benchDocket, BenchRow } from './docket.examples.js';

// One projector as a process: `ours` is a worker, `naive` one transaction per event. Says `ready`
// when it follows live.

type Projector = Readonly<{
  rebuild?: () => Promise<{ events: number; seconds: number }>;
  stop: () => Promise<void>;
}>;

const ours = async (log: EventLog, database: DataSource): Promise<Projector> => {
  const runner = new ProjectionRunner({ log, readModels: database });
  await runner.run(benchDocket);
  const head = await log.head();
  const at = () => runner.health()[0]?.shards[0]?.position;
  while (head && !reached(at(), positionText(head))) await sleep(50);
  const ending = new AbortController();
  return {
    rebuild: () => rebuilds({ log, database, runner }, ending.signal),
    stop: async () => {
      ending.abort();
      await runner.stop();
    },
  };
};

const reached = (at: string | null | undefined, head: string): boolean => {
  const of = (text: string) => {
    const [commit, prepare] = text.split('/');
    return { commit: commit!, prepare: prepare! };
  };
  return Boolean(at) && comparePositions(of(at!), of(head)) >= 0;
};

type Worker = Readonly<{ log: EventLog; database: DataSource; runner: ProjectionRunner }>;

/**
 * Builds the table and its control fold over and over, as an order without a rate of its own does.
 */
const rebuilds = async ({ log, database, runner }: Worker, signal: AbortSignal) => {
  const [begun, of] = [performance.now(), benchDocket];
  let events = 0;
  while (!signal.aborted) {
    const parts = { readModels: database, log, followed: of, owner: 'bench' };
    const rebuild = await Rebuild.begin({ ...parts, lagMs: () => runner.lagMs() });
    await rebuild.run(signal);
    events += rebuild.progress().events;
    const comparison = await rebuild.compare({ signal }).catch((error: unknown) => {
      // Told to stop in the middle of it.
      if (!signal.aborted) throw error;
    });
    if (comparison && !comparison.same) throw new Error('The rebuilt table is wrong.');
    if (comparison) events += rebuild.progress().events;
    await dropBuild(database, of, rebuild.build.build);
  }
  return { events, seconds: (performance.now() - begun) / 1_000 };
};

const naive = async (log: EventLog, database: DataSource): Promise<Projector> => {
  await database.query(`CREATE TABLE read.naive (stream text PRIMARY KEY, entries int, data jsonb);
    CREATE TABLE read.naive_at (one int PRIMARY KEY, commit text); INSERT INTO read.naive_at VALUES (1, '');`);
  const ending = new AbortController();
  const after = await log.head();
  const following = { prefixes: ['benchFile-'], signal: ending.signal, ...(after && { after }) };
  const work = (async () => {
    for await (const message of log.subscribe(following)) {
      if (message.kind !== 'event') continue;
      const { stream, data, position } = message.event;
      await inTransaction(database, async (client) => {
        await client.query(
          `INSERT INTO read.naive AS n VALUES ($1, 0, $2)
            ON CONFLICT (stream) DO UPDATE SET entries = n.entries + 1, data = n.data || excluded.data`,
          [stream, JSON.stringify(data)],
        );
        await client.query(`UPDATE read.naive_at SET commit = $1`, [position.commit]);
        await client.query(`SELECT pg_notify('checkpoint', $1)`, [
          `${benchDocket.name} 1 ${positionText(position)}`,
        ]);
      });
    }
  })();
  await sleep(500);
  return {
    stop: async () => {
      ending.abort();
      await work;
    },
  };
};

const [what, storeUrl = '', databaseUrl = ''] = process.argv.slice(2);
const database = await readModels(databaseUrl, [BenchRow]);
const log = new EventStoreDbLog(connect(storeUrl));
const projector = await (what === 'naive' ? naive : ours)(log, database);
let rebuilding: Promise<unknown> | undefined;
process.on('message', (word) => {
  if (word === 'rebuild') rebuilding = projector.rebuild?.();
  if (word === 'stop')
    void projector
      .stop()
      .then(async () => process.send!({ word: 'stop', detail: await rebuilding }));
});
process.on('disconnect', () => process.exit(0));
process.send!({ word: 'ready' });
