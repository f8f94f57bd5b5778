import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '../child.js';

/** Who is watched, who is told, and when to stop. */
export type Watching = Readonly<{
  children: readonly Pick<Child, 'name' | 'start' | 'whenItDies'>[];
  say: (line: string) => void;
  /** Everything is being ended: nobody is started any more. */
  ending: AbortSignal;
  /** Milliseconds before a start; each further one in a row waits longer. */
  pauseMs?: number;
}>;

const mostInARow = 4;

/**
 * Starts again what ended without being asked to, and says so. A process that does not come up four
 * times in a row is given up, in so many words.
 */
export const watchOver = ({ children, say, ending, pauseMs = 1_000 }: Watching): void => {
  for (const child of children)
    child.whenItDies((how) => {
      if (!ending.aborted) say(`  ${child.name} ended by itself (${how})（进程意外退出）`);
      void startAgain(child);
    });

  const startAgain = async (child: Watching['children'][number]): Promise<void> => {
    for (let attempt = 1; attempt <= mostInARow; attempt += 1) {
      await sleep(pauseMs * attempt, undefined, { signal: ending }).catch(() => undefined);
      if (ending.aborted) return;
      try {
        await child.start();
        return say(`  ${child.name} runs again（已重新启动）`);
      } catch (error) {
        const [why] = (error as Error).message.split('\n');
        say(`  ${child.name} did not start (${attempt} of ${mostInARow})（未能启动）: ${why}`);
      }
    }
    say(`  ${child.name} is given up: see logs/${child.name}.log（已放弃，请查日志）`);
  };
};
