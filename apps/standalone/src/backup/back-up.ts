import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, disconnect, EventStoreDbLog } from '#platform/log';
import { backUp, compare, manifestIn } from '#platform/backup';
import { type Asked, askedFor } from './asked.js';
import { backFilesUp } from './files.js';
import { carriedOut } from './carried-out.js';
import { told } from './told.js';
import { copyKeyStore, keysToldMissing } from './key-store.js';
import { eventStoreFor, mustHoldData } from '../event-store-for.js';
import { say, show } from '../rebuild-bar.js';
import { madeFolder } from '#platform/config';

// `npm run back-up -- <folder>`: brings the back-up in the folder up to the newest event, while
// people go on working. With `--compare` it writes nothing and holds what lies there against what
// the store holds. Exits 0 when all is well, 1 when it is not.

const usage = `npm run back-up -- <folder> --keys <file> [--key <file>] [--compare]
  备份到文件夹；同一命令再次运行只追加新的记录。密钥不在备份内，请另行保管。
  It reads EVENTSTORE_URL, else the stack running on DATA_DIR, else the store it starts there meanwhile.
  --compare  核对：逐条比对备份与事件库，不写入 holds the back-up against the store, writes nothing
  --keys     密钥库副本，每次覆盖，须与备份分开保管 a copy of the key store (KEYS_URL), written over the one before; keep it apart
  --key      密钥文件；默认 PERSONAL_DATA_KEY 或 DATA_DIR/personal-data.key，只记其校验标记`;

/** Says so before a store is started for it, and leaves no folder where there was none. */
const mustBeWritable = (folder: string): void => {
  const tried = join(folder, '.writable');
  try {
    const made = madeFolder(folder, 0o700);
    writeFileSync(tried, '');
    rmSync(made ?? tried, { recursive: true });
  } catch (cause) {
    throw new RangeError(
      `文件夹 ${folder} 不能写入，请另选。 ${folder} cannot be written, take another: ${String(cause)}`,
      { cause },
    );
  }
};

const run = async (asked: Asked): Promise<boolean> => {
  const { folder, dataDir, key } = asked;
  if (!asked.compare) mustBeWritable(folder);
  mustHoldData(asked.eventStoreUrl, dataDir);
  const at = await eventStoreFor(asked.eventStoreUrl, dataDir);
  const log = new EventStoreDbLog(connect(at.url));
  try {
    if (asked.compare) return told(await compare({ log, folder }), manifestIn(folder));
    const known = manifestIn(folder).events;
    const keys = await copyKeyStore(asked, at);
    const progress = (events: number): void => show(`备份 backing up  ${events} events`);
    const { events, lastRecordedAt } = await backUp({
      log,
      folder,
      ...(key && { key }),
      keys,
      progress,
    });
    say(
      `\n已备份 ${events} 条记录，本次新增 ${events - known} 条，截至 ${lastRecordedAt ?? '—'}。`,
    );
    say(`Backed up: ${events} events, ${events - known} of them new.`);
    const whole = await backFilesUp(asked);
    if (asked.keysFile === undefined) keysToldMissing(keys);
    if (!key) say('未提供密钥，恢复时无法核对密钥。 No key was given: a restore cannot check it.');
    return whole;
  } finally {
    await disconnect(at.url);
    await at.stop();
  }
};

await carriedOut('备份', () => run(askedFor(usage)));
