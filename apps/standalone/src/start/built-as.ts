import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the compiler keeps of the sources it has built: the digest of each. */
const built = resolve(import.meta.dirname, '../../../../tsconfig.tsbuildinfo');

/**
 * Which program goes into every event（程序版本） where nobody says it by CODE_VERSION: two builds
 * of different sources are told apart by it.
 */
export const builtAs = (): string => {
  if (!existsSync(built)) return 'development';
  const digest = createHash('sha256').update(readFileSync(built)).digest('hex');
  return `development-${digest.slice(0, 12)}`;
};
