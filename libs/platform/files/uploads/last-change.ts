import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** When something of an upload came last: what is said of it, or more of its bytes. */
export const lastChangeIn = async (folder: string): Promise<number> => {
  const times = ['.', 'about.json', 'sealed'].map((name) =>
    stat(join(folder, name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  );
  return Math.max(...(await Promise.all(times)));
};

/** A time of the disk as a moment. */
export const iso = (ms: number): string => new Date(ms).toISOString();
