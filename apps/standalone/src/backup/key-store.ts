import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BadBackup, type Manifest, sealsIn } from '#platform/backup';
import { madeFolder } from '#platform/config';
import { bringKeys, copyOfKeys, type KeyCopy, OtherKeys } from '#platform/keys';
import type { EventStoreAt } from '../event-store-for.js';
import { say } from '../rebuild-bar.js';
import type { Asked } from './asked.js';

/**
 * Where the keys of people and matters are: the store that is named, else that of the folder's
 * stack.
 */
const keyStoreOf = ({ databaseUrl }: EventStoreAt): string | undefined =>
  process.env.KEYS_URL || databaseUrl;

/**
 * Writes a copy of the key store（密钥库）over the one before, where one is asked for; answers how
 * many keys there are. Written before the log is read: a key that is made meanwhile is in the
 * next.
 */
export const copyKeyStore = async (
  { keysFile, district }: Asked,
  at: EventStoreAt,
): Promise<number> => {
  const url = keyStoreOf(at);
  if (url === undefined) return 0;
  const copy = await copyOfKeys(url, district);
  if (keysFile !== undefined) {
    madeFolder(dirname(keysFile), 0o700);
    writeFileSync(`${keysFile}.part`, `${JSON.stringify(copy)}\n`, { mode: 0o600, flush: true });
    renameSync(`${keysFile}.part`, keysFile);
  }
  return Object.keys(copy.keys).length;
};

/** Says that keys there are were not copied. */
export const keysToldMissing = (keys: number): void => {
  if (keys > 0)
    say(
      `密钥库中的 ${keys} 把密钥未备份，请加 --keys <文件>；缺少则恢复后个人信息无法打开。 The ${keys} keys of the key store were not copied: --keys <file>.`,
    );
};

const copyIn = (file: string): KeyCopy => {
  if (!existsSync(file))
    throw new RangeError(`密钥库副本 ${file} 不存在。 There is no copy of keys in ${file}.`);
  const copy = JSON.parse(readFileSync(file, 'utf8')) as KeyCopy;
  if (copy.format !== 1)
    throw new RangeError(`${file} 不是密钥库副本。 ${file} is no copy of a key store.`);
  return copy;
};

/**
 * Brings the copy of the key store back, where one is given. Throws `BadBackup` where it cannot.
 */
export const bringKeyStore = async ({ keysFile }: Asked, at: EventStoreAt): Promise<void> => {
  if (keysFile === undefined) return;
  const url = keyStoreOf(at);
  if (url === undefined)
    throw new RangeError('请以 KEYS_URL 指明密钥库。 KEYS_URL says where the key store is.');
  try {
    await bringKeys(url, copyIn(keysFile));
  } catch (error) {
    if (!(error instanceof OtherKeys)) throw error;
    throw new BadBackup(
      `密钥库中已有其他密钥，只能恢复到空库。 The key store holds other keys already: ${error.message}.`,
    );
  }
};

/**
 * Whether each key that the restored events are sealed under is there; erased ones count as there.
 * Nothing is asked of a back-up that was taken where keys follow from the master key.
 */
export const keysHeld = async (
  { folder, until, district }: Asked,
  at: EventStoreAt,
  { keys = 0 }: Manifest,
): Promise<boolean> => {
  const url = keyStoreOf(at);
  if (keys === 0 || url === undefined) return true;
  const held = (await copyOfKeys(url, district)).keys;
  const missing = [...sealsIn(folder, until)].filter((name) => !Object.hasOwn(held, name));
  if (missing.length === 0) {
    say(
      '密钥齐全：所恢复的个人信息均可打开。 Every key is there that these events are sealed under.',
    );
    return true;
  }
  say(
    `缺少 ${missing.length} 把密钥，其所封个人信息无法打开，请以 --keys <文件> 再次运行。 ${missing.length} keys are missing: run it again with --keys <file>. ${missing.slice(0, 3).join(' ')}`,
  );
  return false;
};
