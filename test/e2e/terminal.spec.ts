import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { realStore, type RealStore } from '#testing';
import { freePort } from '../../apps/standalone/src/ports.js';
import { processesOf } from './processes-of.js';

// CASE-42, CASE-43, SEC-16: `npm start` says which ports it took, starts again what died, and ends
// all it started, however it is told to end.

const root = join(import.meta.dirname, '../../..');
const patienceMs = 120_000;

/** `npm start` as npm runs it, without the build. */
const script = (): string => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts['start']!.replace('npm run --silent build', 'true');
};

const aliveOf = (pids: readonly number[]): readonly number[] =>
  pids.filter((pid) => {
    try {
      return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return false;
    }
  });

describe('npm start', () => {
  const dir = mkdtempSync(join(tmpdir(), 'terminal-'));
  let shell: ChildProcess;
  let said = '';
  let base: number;
  let busy: Server | undefined;
  let store: RealStore | undefined;

  const start = (more: Readonly<Record<string, string>> = {}): void => {
    said = '';
    const { PATH = '', HOME = '' } = process.env;
    shell = spawn('sh', ['-c', script()], {
      cwd: root,
      env: { PATH, HOME, DATA_DIR: dir, PORT_BASE: String(base), LOG_LEVEL: 'warn', ...more },
      // As a terminal does: Ctrl-C reaches every process of the group.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [shell.stdout!, shell.stderr!])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  };
  const told = async (text: string): Promise<void> => {
    const end = Date.now() + patienceMs;
    while (!said.includes(text)) {
      if (Date.now() > end || shell.exitCode !== null)
        throw new Error(`Not said: ${text}\n${said}`);
      await sleep(100);
    }
  };
  const database = (): number =>
    Number(readFileSync(join(dir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const ended = async (): Promise<number | null> => {
    if (shell.exitCode === null) await new Promise((resolve) => shell.once('exit', resolve));
    return shell.exitCode;
  };
  /**
   * Ends it by a signal, to all of its group as Ctrl-C does or to the shell alone; answers how it
   * ended and which of its processes live on.
   */
  const endedBy = async (signal: NodeJS.Signals, whom: 'group' | 'shell' = 'shell') => {
    const pids = [...processesOf(shell.pid!), database()];
    expect(pids.length).toBeGreaterThanOrEqual(5);
    process.kill(whom === 'group' ? -shell.pid! : shell.pid!, signal);
    const code = await ended();
    return { code, living: aliveOf(pids) };
  };

  beforeAll(async () => {
    base = await freePort();
  });
  afterAll(async () => {
    busy?.close();
    await store?.stop();
    if (shell.exitCode === null) shell.kill('SIGTERM');
    await ended();
    rmSync(dir, { recursive: true, force: true });
  }, 60_000);

  it('names the port that is busy and the one it took, and ends all on SIGTERM', async () => {
    busy = createServer().listen(base + 3, '127.0.0.1');
    start();
    await told('Ctrl-C ends everything');
    expect(said).toMatch(new RegExp(`Port ${base + 3} .*worker.* is busy.*: took \\d+`));
    expect(await endedBy('SIGTERM')).toEqual({ code: 0, living: [] });
    busy.close();
  }, 180_000);

  it('starts a process that died again, says so, and ends all when the terminal closes', async () => {
    start();
    await told('Ctrl-C ends everything');
    const worker = processesOf(shell.pid!).find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apps/worker/'),
    );
    process.kill(worker!, 'SIGKILL');
    await told('worker ended by itself (SIGKILL)');
    await told('worker runs again');
    expect(await endedBy('SIGHUP')).toEqual({ code: 0, living: [] });
  }, 180_000);

  it('starts no event node where EVENTSTORE_URL names a store, and ends all on Ctrl-C', async () => {
    store = await realStore();
    start({ EVENTSTORE_URL: store.connectionString });
    await told('Ctrl-C ends everything');
    expect(said).toContain(store.connectionString);
    const run = processesOf(shell.pid!).map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    expect(run.filter((line) => line.includes('apps/worker/'))).toHaveLength(1);
    expect(run.filter((line) => line.includes('event-node/'))).toEqual([]);
    expect(await endedBy('SIGINT', 'group')).toEqual({ code: 0, living: [] });
  }, 180_000);

  it('refuses a setting that nobody reads, by name, and starts nothing', async () => {
    start({ EVENTSTORE_URI: 'esdb://store.example:2113' });
    expect(await ended()).not.toBe(0);
    expect(said).toContain('npm start does not read EVENTSTORE_URI');
    expect(said).not.toContain('Starting');
    expect(said).not.toMatch(/^\s+at /m);
  }, 60_000);
});
