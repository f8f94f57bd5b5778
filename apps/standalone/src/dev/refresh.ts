import type { Child } from '../child.js';
import type { ProcessName } from '../stack.js';

/**
 * What is made new: the processes, how to compile, whom to tell, and whether it is all being ended.
 */
export type Refreshing = Readonly<{
  processes: Readonly<{ process: (name: ProcessName) => Pick<Child, 'start' | 'end'> }>;
  build: () => Promise<boolean>;
  say: (line: string) => void;
  ending: AbortSignal;
}>;

const renewed = ['command-api', 'worker', 'query-api'] as const satisfies readonly ProcessName[];
const notRenewed = /[/\\](apps[/\\]standalone|libs[/\\]stand-ins)[/\\]/;

/**
 * Compiles and starts the two APIs and the worker anew. What does not compile leaves them as they
 * are.
 */
export const refresh = async (
  { processes, build, say, ending }: Refreshing,
  changed: readonly string[],
): Promise<void> => {
  say(`Compiling … 正在编译 (${changed.length})`);
  if (!(await build())) return say('It does not compile; what runs is as before（编译未通过）.');
  if (ending.aborted) return;
  if (changed.some((path) => notRenewed.test(path)))
    say('Part of it is read at the start only: end this and run it again（需要重新启动）.');
  const startedAt = Date.now();
  try {
    await Promise.all(renewed.map((name) => processes.process(name).end()));
    if (ending.aborted) return;
    // The worker migrates the tables that the query API reads.
    await Promise.all([
      processes.process('command-api').start(),
      processes.process('worker').start(),
    ]);
    await processes.process('query-api').start();
    say(`Started anew in ${((Date.now() - startedAt) / 1_000).toFixed(1)} s. 已重启`);
  } catch (error) {
    if (!ending.aborted) say(`Could not start anew 无法重启: ${String(error)}`);
  }
};
