import { watch } from 'node:fs';
import { join } from 'node:path';

const settledAfterMs = 150;

const runs = (path: string): boolean =>
  path.endsWith('.ts') && !/\.(spec|examples|bench)\.ts$/.test(path);

/**
 * Calls when sources below these folders have changed and it has been quiet for a moment, with the paths. One call at a time: what
 * changes meanwhile makes one more afterwards. Specs do not count. Answers how to stop it.
 */
export const watchSources = (
  folders: readonly string[],
  call: (changed: readonly string[]) => Promise<void>,
): (() => void) => {
  let changed = new Set<string>();
  let calling = false;
  let settling: NodeJS.Timeout | undefined;
  const due = async (): Promise<void> => {
    if (calling || changed.size === 0) return;
    calling = true;
    const paths = [...changed];
    changed = new Set();
    await call(paths).finally(() => (calling = false));
    await due();
  };
  const note = (path: string): void => {
    if (!runs(path)) return;
    changed.add(path);
    clearTimeout(settling);
    settling = setTimeout(() => void due(), settledAfterMs);
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_, name) => note(join(folder, name ?? ''))),
  );
  return () => {
    clearTimeout(settling);
    watchers.forEach((watcher) => watcher.close());
  };
};
