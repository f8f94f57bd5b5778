import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * A process of its own for one side of a benchmark. `heard` waits for its next message, and throws
 * when it ends instead.
 */
export const helperProcess = (entry: string, args: readonly string[]) => {
  const child = fork(join(import.meta.dirname, entry), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${entry} ended with ${String(code)}.`);
  });
  ended.catch(() => undefined);
  const heard = async (): Promise<unknown> =>
    ((await Promise.race([once(child, 'message'), ended])) as [unknown])[0];
  return { child, heard };
};
