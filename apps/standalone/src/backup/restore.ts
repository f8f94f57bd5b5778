import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, disconnect, EventStoreDbLog } from '#platform/log';
import { EventStoreDbStore } from '#platform/store';
import { manifestIn, restore } from '#platform/backup';
import { type Asked, askedFor } from './asked.js';
import { bringFiles } from './files.js';
import { carriedOut } from './carried-out.js';
import { told } from './told.js';
import { bringKeyStore, keysHeld } from './key-store.js';
import { eventStoreFor } from '../event-store-for.js';
import { say, show } from '../rebuild-bar.js';
import { madeFolder } from '#platform/config';

// `npm run restore -- <folder> --key <file>`: brings a back-up into an empty event store, event by
// event, and proves that nothing is missing. Killed in the middle, the same command goes on.

const usage = `npm run restore -- <folder> --key <file> --keys <file> [--until <moment>]
  把备份恢复到空的事件库并逐条核对；中断后再次运行同一命令即可续做。数据表由后台重新生成。
  It writes to EVENTSTORE_URL, else into the new DATA_DIR, which then gets the key as well.
  --key    密钥文件（与备份分开保管的 personal-data.key）
  --keys   密钥库副本；缺少则其所封个人信息无法打开 the copy of the key store, into KEYS_URL or the new DATA_DIR
  --until  只恢复到某一时刻，如 2026-11-28T18:00:00+08:00`;

/** The stack on a folder of its own takes its key from there. */
const withKey = (dataDir: string, key: string): void => {
  const file = join(dataDir, 'personal-data.key');
  madeFolder(dataDir);
  if (!existsSync(file)) writeFileSync(file, key, { mode: 0o600 });
};

const run = async (asked: Asked): Promise<boolean> => {
  const { folder, dataDir, key, until } = asked;
  if (key === undefined) throw new RangeError(usage);
  const manifest = manifestIn(folder);
  const at = await eventStoreFor(asked.eventStoreUrl, dataDir);
  const client = connect(at.url);
  try {
    const place = { log: new EventStoreDbLog(client), store: new EventStoreDbStore(client) };
    const proof = await restore({
      ...place,
      folder,
      key,
      ...(until && { until }),
      progress: (events) => {
        if (events % 100 === 0) show(`恢复 restoring  ${events} / ${manifest.events}`);
      },
    });
    if (asked.eventStoreUrl === undefined) withKey(dataDir, key);
    await bringKeyStore(asked, at);
    const files = await bringFiles(asked);
    const well = told(proof, manifest) && (await keysHeld(asked, at, manifest)) && files;
    if (well) say('启动后数据表将自动重新生成。 The worker makes the tables anew when it starts.');
    return well;
  } finally {
    await disconnect(at.url);
    await at.stop();
  }
};

await carriedOut('恢复', () => run(askedFor(usage)));
