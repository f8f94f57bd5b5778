import { hkdfSync } from 'node:crypto';
import { keyRingOf, type Settings } from '#platform/config';
import { type Signer, signerOf } from './note.js';

/** What the log of a district is called in its checkpoints. */
const originOf = (district: string): string => `work-safety.${district}`;

const seedBytes = 32;

type Said = Pick<Settings, 'CHECKPOINT_KEY' | 'CERTIFICATE_KEY' | 'PERSONAL_DATA_KEY' | 'DISTRICT'>;

type Signers = readonly [Signer, ...Signer[]];

type Use = Readonly<{ name: string; ring: string | undefined; purpose: string }>;

/** Newest first; on a laptop that sets none, one follows from the oldest PERSONAL_DATA_KEY. */
const signersFor = (
  { name, ring, purpose }: Use,
  { PERSONAL_DATA_KEY, DISTRICT }: Said,
): Signers => {
  const oldest = (): Buffer => keyRingOf(PERSONAL_DATA_KEY)!.at(-1)!;
  const derived = (): Buffer =>
    Buffer.from(hkdfSync('sha256', oldest(), DISTRICT, purpose, seedBytes));
  const own = ring === undefined ? undefined : keyRingOf(ring);
  const [newest = derived(), ...older] = own ?? [];
  const signers = [newest, ...older].map((seed) => signerOf(name, seed));
  return signers as [Signer, ...Signer[]];
};

/** Who signs and who has signed the checkpoints of a process: the keys of CHECKPOINT_KEY. */
export const checkpointSigners = (said: Said): Signers =>
  signersFor(
    { name: originOf(said.DISTRICT), ring: said.CHECKPOINT_KEY, purpose: 'checkpoints' },
    said,
  );

/**
 * Who signs and who has signed what is certified of past decisions（证明）: the keys of
 * CERTIFICATE_KEY. They sign nothing of the log: who answers questions cannot make a history.
 */
export const certificateSigners = (said: Said): Signers =>
  signersFor(
    {
      name: `${originOf(said.DISTRICT)}.certificates`,
      ring: said.CERTIFICATE_KEY,
      purpose: 'certificates',
    },
    said,
  );
