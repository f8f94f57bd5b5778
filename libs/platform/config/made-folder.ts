import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, one after the other; answers the outermost
 * one that was not there, if any. Where that cannot be, it throws: Node's own `recursive` tries for
 * ever below folders like /proc, in which nobody makes any.
 */
export const madeFolder = (dir: string, mode?: number): string | undefined => {
  if (existsSync(dir)) return undefined;
  const outermost = madeFolder(dirname(dir), mode);
  try {
    mkdirSync(dir, mode);
  } catch (error) {
    // Somebody else made it in the meantime.
    if (!existsSync(dir)) throw error;
  }
  return outermost ?? dir;
};
