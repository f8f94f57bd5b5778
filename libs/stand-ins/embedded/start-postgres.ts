import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Account, serverAccount } from './account.js';
import { binaries } from './binaries.js';
import { ensureCluster, type Remembered, remember, remembered } from './cluster.js';
import { alive, serverOn, stopServer } from './orphan.js';

export type StartOptions = Readonly<{
  /** Data folder; made on first use. */
  dir: string;
  /** The port of the last start, else any free one, unless given. */
  port?: number;
  /** Further settings, as `postgres -c` takes them: `['work_mem=32MB']`. */
  flags?: readonly string[];
}>;

export type RunningPostgres = Readonly<{
  /** Connection string for one of its databases; `postgres` unless named. */
  url(database?: string): string;
  port: number;
  pid: number;
  /** Where the data really lies. */
  dir: string;
  /** Ends open sessions and stops the server, its data safe on disk. */
  stop(): Promise<void>;
}>;

type Running = Readonly<{ dir: string; note: Remembered; pid: number }>;

const handle = ({ dir, note, pid }: Running): RunningPostgres => ({
  url: (database = 'postgres') =>
    `postgres://postgres:${note.password}@127.0.0.1:${note.port}/${encodeURIComponent(database)}`,
  port: note.port,
  pid,
  dir,
  stop: () => stopServer(pid),
});

/** Any is below those that a system gives to whoever calls out: it stays free until it is used. */
const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(freePort(0)) : reject(error),
    );
    probe.listen(wanted || randomInt(15_000, 32_000), '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const launch = (program: string, args: readonly string[], account?: Account): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!/ready to accept (?:read-only )?connections/.test(said)) return;
      child.stderr.off('data', listen).resume();
      if (child.stderr instanceof Socket) child.stderr.unref();
      child.unref();
      resolve(child.pid!);
    };
    child.stderr.on('data', listen);
    child.once('error', reject);
    // Closed, not only ended: what it said last has been heard then.
    child.once('close', (code) => reject(new Error(`postgres ended with ${code}\n${said}`)));
  });

const lockWaitMs = 10_000;

/**
 * A server that was just killed counts as running until its process is buried, which a busy machine
 * does a moment later.
 */
const launched = async (...asked: Parameters<typeof launch>): Promise<number> => {
  for (const until = Date.now() + lockWaitMs; ; await sleep(100))
    try {
      return await launch(...asked);
    } catch (error) {
      if (!/postmaster\.pid" already exists/.test(String(error)) || Date.now() > until) throw error;
    }
};

const suits = (
  note: Remembered,
  asked: Readonly<{ port: number | undefined; flags: readonly string[] }>,
): boolean =>
  JSON.stringify(note.flags) === JSON.stringify(asked.flags) &&
  (!asked.port || asked.port === note.port);

const answers = async (running: Running): Promise<boolean> => {
  const client = new pg.Client({
    connectionString: handle(running).url(),
    connectionTimeoutMillis: 3_000,
  });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** A server whose starter was killed goes on under us; one that does not suit is stopped first. */
const adopt = async (
  dir: string,
  { port, flags = [] }: StartOptions,
): Promise<Running | undefined> => {
  const [pid, note] = [serverOn(dir), remembered(dir)];
  if (pid === undefined || !note) return undefined;
  if (note.launcher !== process.pid && alive(note.launcher))
    throw new Error(
      `PostgreSQL in ${dir} is in use: process ${note.launcher} started it and lives`,
    );
  const running = { dir, pid, note: { ...note, launcher: process.pid } };
  if (suits(note, { port, flags }) && (await answers(running))) return running;
  await stopServer(pid);
  return undefined;
};

const portWaitMs = 10_000;

/**
 * The children of a killed server let go of its port a moment later; whoever else has it keeps it.
 */
const mustGet = async (port: number): Promise<number> => {
  for (const until = Date.now() + portWaitMs; (await freePort(port)) !== port; await sleep(100))
    if (Date.now() > until) throw new Error(`Port ${port} is taken`);
  return port;
};

/**
 * Tables that have just grown are analysed within seconds: without figures the planner overlooks
 * the right index.
 */
const usual = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'autovacuum_naptime=5s'];

const settings = (note: Remembered): string[] => [
  '-p',
  String(note.port),
  ...[...usual, ...note.flags].flatMap((flag) => ['-c', flag]),
];

/**
 * Starts the embedded PostgreSQL on a data folder, or adopts the one that a killed process left
 * behind. It listens on 127.0.0.1 only, under a password that never leaves the folder. Throws when
 * a living process owns the folder.
 */
export const startPostgres = async (options: StartOptions): Promise<RunningPostgres> => {
  const account = serverAccount();
  const programs = binaries(account);
  const dir = await ensureCluster(options.dir, programs, account);
  const adopted = await adopt(dir, options);
  if (adopted) {
    remember(dir, adopted.note);
    return handle(adopted);
  }
  const before = remembered(dir);
  if (!before) throw new Error(`${dir} is a PostgreSQL cluster, but none that this launcher made`);
  const port = options.port ? await mustGet(options.port) : await freePort(before.port);
  const note = { ...before, port, flags: options.flags ?? [], launcher: process.pid };
  remember(dir, note);
  const pid = await launched(programs.postgres, ['-D', dir, ...settings(note)], account);
  return handle({ dir, note, pid });
};
