import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

const settledAfterMs = 150;

const runs = (path: string): boolean =>
  path.endsWith('.ts') && !/\.(spec|examples|bench)\.ts$/.test(path);

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/**
 * Watches each folder for itself: below a folder watched as a whole, Node 20 loses a file that an
 * editor puts in another's place. A new folder is watched as soon as it is there.
 */
const watchEach = (top: string, note: (path: string) => void): (() => void) => {
  const watchers = new Map<string, FSWatcher>();
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_, name) => {
      const path = join(folder, name ?? '');
      if (isFolder(path)) add(path);
      note(path);
    });
    watchers.set(folder, watcher);
    watcher.on('error', () => watchers.delete(folder));
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) add(join(folder, entry.name));
      else note(join(folder, entry.name));
  };
  add(top);
  return () => watchers.forEach((watcher) => watcher.close());
};

/**
 * Calls when sources below these folders have changed and it has been quiet for a moment, with the
 * paths. One call at a time: what changes meanwhile makes one more afterwards. Specs do not count.
 * Answers how to stop it.
 */
export const watchSources = (
  folders: readonly string[],
  call: (changed: readonly string[]) => Promise<void>,
): (() => void) => {
  let changed = new Set<string>();
  let calling = false;
  let settling: NodeJS.Timeout | undefined;
  let watching = false;
  const due = async (): Promise<void> => {
    if (calling || changed.size === 0) return;
    calling = true;
    const paths = [...changed];
    changed = new Set();
    await call(paths).finally(() => (calling = false));
    await due();
  };
  const note = (path: string): void => {
    if (!watching || !runs(path)) return;
    changed.add(path);
    clearTimeout(settling);
    settling = setTimeout(() => void due(), settledAfterMs);
  };
  const stops = folders.map((folder) => watchEach(folder, note));
  watching = true;
  return () => {
    clearTimeout(settling);
    stops.forEach((stop) => stop());
  };
};
