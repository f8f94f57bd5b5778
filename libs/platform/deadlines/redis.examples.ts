import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis of a spec's own, or the one that REDIS_URL names. */
export type TestRedis = Readonly<{ url: string; stop: () => Promise<void> }>;

/** Where the program is on this machine, if it is. */
const binary = (): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
    .map((folder) => join(folder, 'redis-server'))
    .find((file) => existsSync(file));

/**
 * Starts a Redis on a free port that keeps nothing; nothing when neither REDIS_URL nor the program
 * is there.
 */
export const testRedis = async (): Promise<TestRedis | undefined> => {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const program = binary();
  if (!program) return undefined;
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'redis-'));
  const child = spawn(
    program,
    ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const url = `redis://127.0.0.1:${port}`;
  const stop = () => ended(child).then(() => rmSync(dir, { recursive: true, force: true }));
  if (await answers(url)) return { url, stop };
  await stop();
  throw new Error(`${program} does not answer on ${url}.`);
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await exit;
};

const answers = async (url: string): Promise<boolean> => {
  const client = new Redis(url, { retryStrategy: (times) => (times > 100 ? null : 50) });
  client.on('error', () => undefined);
  try {
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Empties it, as an administrator's mistake would. */
export const flush = async (url: string): Promise<void> => {
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
};
