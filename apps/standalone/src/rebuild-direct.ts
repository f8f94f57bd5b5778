import 'reflect-metadata';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { connect, disconnect, type EventLog, EventStoreDbLog } from '#platform/log';
import { migrate, readModels } from '#platform/tables';
import { type DirectEnd, rebuildDirectly } from '#contexts/operations/operations.direct';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { loadDevelopment } from './start/development.js';
import { eventStoreFor, mustHoldData } from './event-store-for.js';
import { projectionsOfWorker } from './projections-of-worker.js';
import type { Wish } from './rebuild-asked.js';
import { bar, fail, type Rebuilding, say, show } from './rebuild-bar.js';
import { worldAtHand } from './start/world-at-hand.js';

type Place = Readonly<{
  log: EventLog;
  database: DataSource;
  storeUrl: string;
  district: string;
  dir: string;
}>;

/**
 * Does it itself against the store and the database while no worker runs. Answers the exit code: 0
 * when it proved right.
 */
export const rebuildAtHand = async (wish: Wish): Promise<number> => {
  const { dataDir, district } = loadDevelopment(process.env);
  const dir = resolve(dataDir);
  mustHoldData(process.env.EVENTSTORE_URL, dir);
  const store = await eventStoreFor(process.env.EVENTSTORE_URL, dir);
  const url = process.env.DATABASE_URL ?? store.databaseUrl;
  if (!url) return fail('DATABASE_URL says where the read models are（请设置 DATABASE_URL）.');
  await migrate(url, migrations);
  const database = await readModels(url);
  const log = new EventStoreDbLog(connect(store.url));
  try {
    return await rebuildAt({ log, database, storeUrl: store.url, district, dir }, wish);
  } finally {
    await database.destroy();
    await disconnect(store.url);
    await store.stop();
  }
};

const rebuildAt = async (place: Place, wish: Wish): Promise<number> => {
  const { log, database } = place;
  const all = await projectionsOfWorker(place);
  const running = all.find(({ followed }) => followed.name === wish.name);
  if (!running)
    return fail(
      `No projection of this name（无此投影）. There are: ${all.map(({ followed }) => followed.name).join(', ')}`,
    );
  const world = await worldAtHand(place);
  const { reason, rate } = wish;
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  process.once('SIGTERM', () => ending.abort());
  const watching = setInterval(() => void progress(database, wish.name), 500);
  try {
    const end = await rebuildDirectly({
      readModels: database,
      log,
      world,
      running,
      by: userInfo().username,
      reason,
      show: wish.show,
      ...(rate !== undefined && { eventsPerSecond: rate }),
      signal: ending.signal,
    });
    return told(end);
  } finally {
    clearInterval(watching);
  }
};

const told = (result: DirectEnd): number => {
  if (result.end === 'answered') {
    say(`\n${result.answer.type} ${JSON.stringify(result.answer.data)}`);
    return result.answer.type === 'NoteRebuilt' ? 0 : 1;
  }
  if (result.end === 'by-worker') {
    const who = result.holder ?? 'A worker';
    say(`\n${who} runs or has it in hand: ask it, without --direct（后台正在运行）.`);
    return 1;
  }
  const lines = {
    stopped: 'Stopped; the same command, or a worker, goes on from here（已停止，可续）.',
    'never-followed': 'No worker has ever followed it: start one first（尚无此投影的数据）.',
  };
  say(`\n${lines[result.end]}`);
  return result.end === 'stopped' ? 130 : 1;
};

const progress = async (database: DataSource, name: string): Promise<void> => {
  const rows: (Pick<Rebuilding, 'stage'> &
    Readonly<{ at: string; head: string; events: string; rate: number; left: number | null }>)[] =
    await database
      .query(
        `SELECT r.position AS at, r.head, r.events, r.rate, r.seconds_left AS left, r.stage FROM platform.rebuild r
          JOIN platform.build b USING (projection, build)
          WHERE projection = $1 AND b.status = 'building' ORDER BY build DESC LIMIT 1`,
        [name],
      )
      .catch(() => []);
  const [row] = rows;
  if (!row?.at || !row.head) return;
  const share = Number.parseInt(row.at, 10) / Number.parseInt(row.head, 10);
  const eventsPerSecond = Math.round(row.rate);
  const { stage, left: secondsLeft } = row;
  show(bar({ stage, share, events: Number(row.events), eventsPerSecond, secondsLeft }));
};
