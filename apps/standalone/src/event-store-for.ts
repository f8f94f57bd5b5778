import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDatabase, startPostgres } from '#stand-ins/embedded';
import { Child } from './child.js';
import { allOrNothing } from './endings.js';
import { freePort } from './ports.js';
import { madeFolder } from '#platform/config';
import { type Clock, SystemClock } from '#domain/kernel';
import { clockOfStack } from './kept.js';
import { databaseOn } from './running.js';

/**
 * An event store to write to; `stop` ends only what was started for it. `databaseUrl`: that of the
 * stack on the folder, with its read models and its key store.
 */
export type EventStoreAt = Readonly<{
  url: string;
  databaseUrl?: string;
  stop: () => Promise<void>;
}>;

/** Where a running stack notes the address of its event store, in its data folder. */
export const runningStackFile = (dir: string): string => join(dir, 'event-store-url');

const answers = async (url: string): Promise<boolean> => {
  const address = url.replace(/^esdb:/, 'http:').replace(/\?.*$/, '');
  try {
    return (await fetch(`${address}/health/live`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

const notedIn = (dir: string): string | undefined => {
  const file = runningStackFile(dir);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
};

const noted = async (dir: string): Promise<string | undefined> => {
  const url = notedIn(dir);
  return url && (await answers(url)) ? url : undefined;
};

/**
 * Throws where a command that goes on with what is there would make a folder and an empty store of
 * a mistyped DATA_DIR（数据文件夹不存在）.
 */
export const mustHoldData = (named: string | undefined, dir: string): void => {
  if (named === undefined && !existsSync(join(dir, 'postgres')))
    throw new RangeError(
      `${dir} 中没有数据，请核对 DATA_DIR，或先运行 npm start。 There are no data in ${dir}: see DATA_DIR, or npm start first.`,
    );
};

/**
 * The clock a command run by hand goes by: that of the stack whose store it writes to, which may be
 * a simulated one, and the machine's for a store that is not the folder's own.
 */
export const clockFor = (named: string | undefined, dir: string): Clock =>
  named === undefined || named === notedIn(dir) ? clockOfStack(dir) : new SystemClock();

/**
 * The event store for a command run by hand: the one named, else that of the stack running on the
 * data folder, else one started on it for as long as the command runs.
 */
export const eventStoreFor = async (
  named: string | undefined,
  dir: string,
): Promise<EventStoreAt> => {
  if (named !== undefined) return { url: named, stop: async () => undefined };
  const url = await noted(dir);
  if (!url) return startOn(dir);
  const databaseUrl = databaseOn(dir);
  return { url, ...(databaseUrl && { databaseUrl }), stop: async () => undefined };
};

const startOn = (dir: string): Promise<EventStoreAt> =>
  allOrNothing((started) => startedOn(dir, started));

const startedOn = async (
  dir: string,
  noted: (end: () => Promise<unknown>) => void,
): Promise<EventStoreAt> => {
  const logDir = join(dir, 'logs');
  madeFolder(logDir);
  const postgres = await startPostgres({ dir: join(dir, 'postgres') });
  noted(() => postgres.stop());
  const database = await createDatabase(postgres.url(), 'event_node');
  const databaseUrl = await createDatabase(postgres.url(), 'work_safety');
  const port = await freePort();
  const node = new Child({
    name: 'event-node',
    entry: resolve(import.meta.dirname, '../../../libs/stand-ins/event-node/main.js'),
    env: { EVENT_NODE_DATABASE_URL: database, EVENT_NODE_PORT: String(port) },
    logDir,
    readyUrl: `http://127.0.0.1:${port}/health/live`,
    readyWithinMs: 60_000,
  });
  await node.start();
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    databaseUrl,
    stop: async () => {
      await node.end();
      await postgres.stop();
    },
  };
};
