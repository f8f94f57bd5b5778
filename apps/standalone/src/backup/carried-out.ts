import { BadBackup } from '#platform/backup';
import { fail } from '../rebuild-bar.js';

/**
 * Runs one of the two commands: exits 0 when all is well, 1 when it is not, with what to do next.
 * `called` is its Chinese name.
 */
export const carriedOut = async (called: string, run: () => Promise<boolean>): Promise<void> => {
  try {
    process.exitCode = (await run()) ? 0 : 1;
  } catch (error) {
    if (error instanceof BadBackup || error instanceof RangeError) fail(error.message);
    fail(`${called}未完成，可再次运行。 Not finished, run it again: ${String(error)}`);
  }
};
