import { keyRingOf, type Settings } from '#platform/config';
import type { Keys } from '#platform/privacy';
import { PostgresKeys } from './postgres-keys.js';

export { bringKeys, copyOfKeys, type KeyCopy, OtherKeys } from './key-copy.js';
export { PostgresKeys } from './postgres-keys.js';

/**
 * The key store of a process: where `KEYS_URL` says; without it keys follow from the master key.
 */
export const keysFor = ({ KEYS_URL, PERSONAL_DATA_KEY, DISTRICT }: Settings): Keys | undefined =>
  KEYS_URL === undefined
    ? undefined
    : new PostgresKeys(KEYS_URL, DISTRICT, keyRingOf(PERSONAL_DATA_KEY) ?? []);
