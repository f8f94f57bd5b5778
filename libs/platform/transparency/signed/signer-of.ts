import { hkdfSync } from 'node:crypto';
import { keyRingOf, type Settings } from '#platform/config';
import { type Signer, signerOf } from './note.js';

/** What the log of a district is called in its checkpoints. */
export const originOf = (district: string): string => `work-safety.${district}`;

const seedBytes = 32;

/**
 * Who signs the checkpoints of a process: the newest key of CHECKPOINT_KEY. On a laptop, where none
 * is set, it follows from the oldest PERSONAL_DATA_KEY.
 */
export const checkpointSigner = (
  settings: Pick<Settings, 'CHECKPOINT_KEY' | 'PERSONAL_DATA_KEY' | 'DISTRICT'>,
): Signer => {
  const { CHECKPOINT_KEY, PERSONAL_DATA_KEY, DISTRICT } = settings;
  const own = CHECKPOINT_KEY === undefined ? undefined : keyRingOf(CHECKPOINT_KEY)?.[0];
  const oldest = (): Buffer => keyRingOf(PERSONAL_DATA_KEY)!.at(-1)!;
  const seed = own ?? Buffer.from(hkdfSync('sha256', oldest(), DISTRICT, 'checkpoints', seedBytes));
  return signerOf(originOf(DISTRICT), seed);
};
