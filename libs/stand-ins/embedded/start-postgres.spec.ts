import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { createDatabase } from './create-database.js';
import { alive, gone } from './orphan.js';
import { type RunningPostgres, startPostgres } from './start-postgres.js';

const module = new URL('./start-postgres.js', import.meta.url).href;
const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

describe('The embedded PostgreSQL', () => {
  const flags = ['fsync=off', 'shared_buffers=16MB'];
  let folder: string;
  const started: RunningPostgres[] = [];
  const start = async (name: string): Promise<RunningPostgres> => {
    const server = await startPostgres({ dir: path.join(folder, name), flags });
    started.push(server);
    return server;
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'pg-spec-'));
    chmodSync(folder, 0o755);
  });
  afterAll(async () => {
    for (const server of started) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its data and its port over a restart, and stops without a trace', async () => {
    const first = await start('a');
    const url = await createDatabase(first.url(), '卷宗');
    expect(await createDatabase(first.url(), '卷宗')).toBe(url);
    await query(url, 'CREATE TABLE filed AS SELECT 7 AS number');
    await first.stop();
    expect(existsSync(path.join(first.dir, 'postmaster.pid'))).toBe(false);
    const second = await start('a');
    expect(second.port).toBe(first.port);
    expect(await query(second.url('卷宗'), 'SELECT number FROM filed')).toEqual([{ number: 7 }]);
  });

  it('reads Chinese text as letters, or searching would find nothing', async () => {
    const server = await start('a');
    await query(server.url(), 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const rows = await query(server.url(), `SELECT cardinality(show_trgm('食品安全')) AS n`);
    expect(rows).toEqual([{ n: 5 }]);
  });

  it('runs beside another one', async () => {
    const [one, other] = [await start('a'), await start('b')];
    expect(one.port).not.toBe(other.port);
    expect(await query(other.url(), 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it('finds a place elsewhere when its own account may not enter the folder', async () => {
    mkdirSync(path.join(folder, 'closed'), { mode: 0o700 });
    const server = await start('closed/data');
    expect(await query(server.url(), 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await server.stop();
    const again = await start('closed/data');
    expect(again.dir).toBe(server.dir);
    await again.stop();
    rmSync(server.dir, { recursive: true });
  });

  it('adopts the server that a killed process left behind', async () => {
    const script = `const { startPostgres } = await import(${JSON.stringify(module)});
      const s = await startPostgres(${JSON.stringify({ dir: path.join(folder, 'c'), flags })});
      console.log(s.pid); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    await expect(start('c')).rejects.toThrow('is in use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(alive(pid)).toBe(true);
    const adopted = await start('c');
    expect(adopted.pid).toBe(pid);
    expect(await query(adopted.url(), 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await adopted.stop();
    expect(alive(pid)).toBe(false);
  });

  it('serves tests and is gone with the process that asked for it, even a killed one', async () => {
    const helper = new URL('./with-postgres.js', import.meta.url).href;
    const script = `const { withPostgres } = await import(${JSON.stringify(helper)});
      const { server, freshDatabase } = await withPostgres();
      await freshDatabase(); console.log(server.pid + ' ' + server.dir); process.kill(process.pid, 'SIGKILL');`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const failed = (await run.catch((error: unknown) => error)) as { stdout: string };
    const [pid, dir] = failed.stdout.trim().split(' ');
    expect(await gone(Number(pid), 5_000)).toBe(true);
    await pause(300);
    expect(existsSync(dir!)).toBe(false);
  });
});
