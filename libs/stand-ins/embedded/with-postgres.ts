import { Socket } from 'node:net';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase } from './create-database.js';
import { type RunningPostgres, startPostgres } from './start-postgres.js';

/** PostgreSQL for tests: one server per test process, a database of its own for every suite. */
export type TestPostgres = Readonly<{
  server: RunningPostgres;
  /** Connection string of a new, empty database. */
  freshDatabase(): Promise<string>;
}>;

/** Tests may lose their data in a power cut; they may not be slow. */
const flags = ['fsync=off', 'full_page_writes=off', 'max_connections=300', 'shared_buffers=64MB'];

/**
 * A small process that waits until our end of a pipe closes — by exit, by a kill, by the end of a
 * worker thread — and then stops the server and removes its folder. No exit handler could promise
 * as much.
 */
export const stopWhenWeEnd = ({ pid, dir }: RunningPostgres, folder: string): void => {
  const script =
    'trap "" INT TERM HUP; cat >/dev/null; kill -INT "$1"; ' +
    'while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf "$2" "$3"';
  const watch = spawn('sh', ['-c', script, 'watch', String(pid), dir, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.unref();
  if (watch.stdin instanceof Socket) watch.stdin.unref();
};

const start = async (): Promise<TestPostgres> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pg-test-'));
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dir: path.join(folder, 'data'), flags });
  stopWhenWeEnd(server, folder);
  return {
    server,
    freshDatabase: () => createDatabase(server.url(), `test_${randomUUID().replaceAll('-', '')}`),
  };
};

let running: Promise<TestPostgres> | undefined;

/**
 * The server of this test process, started by the first who asks, stopped when the process or
 * worker ends.
 */
export const withPostgres = (): Promise<TestPostgres> => (running ??= start());
