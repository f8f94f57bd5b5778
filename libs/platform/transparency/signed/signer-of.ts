import { hkdfSync } from 'node:crypto';
import { keyRingOf, type Settings } from '#platform/config';
import { type Signer, signerOf } from './note.js';

/** What the log of a district is called in its checkpoints. */
const originOf = (district: string): string => `work-safety.${district}`;

const seedBytes = 32;

type Said = Pick<Settings, 'CHECKPOINT_KEY' | 'PERSONAL_DATA_KEY' | 'DISTRICT'>;

/**
 * Who signs and who has signed the checkpoints of a process, the newest first: the keys of
 * CHECKPOINT_KEY. On a laptop, where none is set, one follows from the oldest PERSONAL_DATA_KEY.
 */
export const checkpointSigners = ({
  CHECKPOINT_KEY,
  PERSONAL_DATA_KEY,
  DISTRICT,
}: Said): readonly [Signer, ...Signer[]] => {
  const oldest = (): Buffer => keyRingOf(PERSONAL_DATA_KEY)!.at(-1)!;
  const derived = (): Buffer =>
    Buffer.from(hkdfSync('sha256', oldest(), DISTRICT, 'checkpoints', seedBytes));
  const own = CHECKPOINT_KEY === undefined ? undefined : keyRingOf(CHECKPOINT_KEY);
  const [newest = derived(), ...older] = own ?? [];
  const signers = [newest, ...older].map((seed) => signerOf(originOf(DISTRICT), seed));
  return signers as [Signer, ...Signer[]];
};
