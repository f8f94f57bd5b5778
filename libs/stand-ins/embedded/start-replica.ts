import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { giveTo, serverAccount } from './account.js';
import { type RunningPostgres, startPostgres } from './start-postgres.js';

/**
 * Starts a standby that follows that server and can only be read（只读副本）: its data folder is a
 * base backup, taken while the server runs.
 */
export const startReplica = async (of: RunningPostgres): Promise<RunningPostgres> => {
  const dir = `${of.dir}-replica`;
  const write = written(dir);
  const session = new pg.Client({ connectionString: of.url() });
  await session.connect();
  try {
    await session.query(`SELECT pg_backup_start('replica', true)`);
    execFileSync('cp', ['-a', of.dir, dir]);
    const { rows } = await session.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(false)',
    );
    write('backup_label', rows[0]!.labelfile);
  } finally {
    await session.end();
  }
  write('standby.signal', '');
  const { hostname, port, username, password } = new URL(of.url());
  const from = `host=${hostname} port=${port} user=${username} password=${password}`;
  write('postgresql.auto.conf', `primary_conninfo = '${from}'\n`);
  rmSync(join(dir, 'postmaster.pid'), { force: true });
  return startPostgres({ dir });
};

const written = (dir: string) => {
  const account = serverAccount();
  return (name: string, text: string): void => {
    writeFileSync(join(dir, name), text, { mode: 0o600 });
    giveTo(account, join(dir, name));
  };
};
