import { createHmac } from 'node:crypto';
import type { Keys } from '#platform/privacy';
import { receiverStream } from '../../receiver/receiver.state.js';

/** Where the secrets of a receiver follow from: a key of its own in the key store. */
const keyName = (receiver: string): string => `matter/${receiverStream.category}.${receiver}`;

const secretFrom = (key: Buffer, secret: number): Buffer =>
  createHmac('sha256', key).update(`webhook secret ${secret}`).digest();

/**
 * The secrets of a receiver, the newest first. None of them stands anywhere: they follow from its
 * key in the key store, and go with it.
 */
export const secretsOf = async (
  keys: Keys,
  { id, secret }: Readonly<{ id: string; secret: number }>,
): Promise<readonly [Buffer, ...Buffer[]]> => {
  const [newest, ...older] = await keys.keysOf(keyName(id));
  const all = [newest, ...older];
  const before = secret > 1 ? all.map((key) => secretFrom(key, secret - 1)) : [];
  const now = older.map((key) => secretFrom(key, secret));
  return [secretFrom(newest, secret), ...now, ...before];
};
