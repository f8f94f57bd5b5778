import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process with this number lives. One that belongs to somebody else lives, too. */
export const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Process number of the server that works on this folder, or nothing. Numbers are reused, so its
 * name is asked, too.
 */
export const serverOn = (dir: string): number | undefined => {
  const file = path.join(dir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && alive(pid) && isPostgres(pid) ? pid : undefined;
};

const isPostgres = (pid: number): boolean => {
  const command = `/proc/${pid}/cmdline`;
  return existsSync(command) ? readFileSync(command, 'utf8').includes('postgres') : true;
};

/** Waits until the process is gone. Answers whether it went within the time. */
export const gone = async (pid: number, withinMs: number): Promise<boolean> => {
  for (const until = Date.now() + withinMs; Date.now() < until;) {
    if (!alive(pid)) return true;
    await pause(20);
  }
  return !alive(pid);
};

/** Asks the server to end its sessions and stop; insists when it does not within ten seconds. */
export const stopServer = async (pid: number): Promise<void> => {
  if (!alive(pid)) return;
  process.kill(pid, 'SIGINT');
  if (await gone(pid, 10_000)) return;
  process.kill(pid, 'SIGQUIT');
  await gone(pid, 5_000);
};
