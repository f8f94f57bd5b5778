import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connect, disconnect, EventStoreDbLog } from '#platform/log';
import { readModels } from '#platform/tables';
import {
  faultText,
  type KeptTree,
  NoCheckpoint,
  treeInFolder,
  treeInTables,
  type Verified,
  verifierIn,
  verifiersIn,
  verifyLog,
} from '#platform/transparency';
import type { DataSource } from 'typeorm';
import { eventStoreFor, mustHoldData } from '../event-store-for.js';
import { fail, say, show } from '../rebuild-bar.js';
import { loadDevelopment } from '../start/development.js';

// `npm run verify -- --since <checkpoint>`: reads all that the event store holds and holds it
// against an old checkpoint that somebody kept.

const usage = `npm run verify -- --since <checkpoint file> [--key <file>] [--copy <folder>]
  用旧检查点核验事件库全部内容，指出第一条被改动、截去、插入、移动的事件。退出码：0 相符，1 不符，2 用法有误。
  It reads EVENTSTORE_URL with DATABASE_URL, else the stack on DATA_DIR.
  --since  自行保存的检查点文件 a checkpoint that you kept
  --key    自行保存的公钥文件 the public key that you kept; else the one beside the checkpoint, else that of the tables
  --copy   对外文件夹的副本 your copy of CHECKPOINTS_DIR, by which events are named even if the tables are gone`;

type Asked = Readonly<{ since: string; key: string | undefined; copy: string | undefined }>;

const misused = (why: string): never => {
  process.stderr.write(`${why}\n${usage}\n`);
  process.exit(2);
};

const asked = (): Asked => {
  try {
    const options = {
      since: { type: 'string' },
      key: { type: 'string' },
      copy: { type: 'string' },
    } as const;
    const { since, key, copy } = parseArgs({ options }).values;
    if (since === undefined) return misused('缺少 --since。 --since is missing.');
    for (const file of [since, key, copy])
      if (file !== undefined && !existsSync(file)) misused(`${file} 不存在。 There is no ${file}.`);
    return { since, key, copy };
  } catch (error) {
    return misused(String(error));
  }
};

/** The folder that the checkpoint was taken from as a whole, if it still lies in one. */
const folderOf = ({ since, copy }: Asked): string | undefined => {
  const above = [resolve(since, '..'), resolve(since, '../../..')];
  return copy ?? above.find((dir) => existsSync(join(dir, 'tile')));
};

const keyFileOf = ({ since, key }: Asked, folder: string | undefined): string | undefined => {
  const beside = [dirname(since), ...(folder ? [folder] : [])].map((dir) => join(dir, 'key'));
  return key ?? beside.find((file) => existsSync(file));
};

const keysOf = async (file: string | undefined, database: DataSource | undefined) => {
  const lines = file
    ? readFileSync(file, 'utf8').split('\n')
    : database
      ? await verifiersIn(database)
      : [];
  return lines.flatMap((line) => verifierIn(line) ?? []);
};

const width = 30;
const bar = (events: number, of: number): string => {
  const full = of === 0 ? width : Math.round((events / of) * width);
  return `核验 verifying  ${'█'.repeat(full)}${'░'.repeat(width - full)} ${events} / ${of}`;
};

const told = ({ since, events, vouched, faults }: Verified): boolean => {
  say('');
  for (const fault of faults) say(`✗ ${faultText(fault)}`);
  if (faults.length > 0) return false;
  say(
    `✓ 事件库与检查点相符：检查点含 ${since.size} 条，库中 ${events} 条，已签发检查点覆盖 ${vouched} 条。`,
  );
  say(
    `  All as recorded: ${since.size} events of the checkpoint, ${events} in the store, ${vouched} vouched for.`,
  );
  return true;
};

const verified = async (about: Asked): Promise<boolean> => {
  const { dataDir } = loadDevelopment(process.env);
  mustHoldData(process.env.EVENTSTORE_URL, resolve(dataDir));
  const at = await eventStoreFor(process.env.EVENTSTORE_URL, resolve(dataDir));
  const databaseUrl = at.databaseUrl ?? process.env.DATABASE_URL;
  const database = databaseUrl === undefined ? undefined : await readModels(databaseUrl, []);
  const folder = folderOf(about);
  const trees: readonly KeptTree[] = [
    ...(database ? [treeInTables(database)] : []),
    ...(folder ? [treeInFolder(folder)] : []),
  ];
  try {
    return told(
      await verifyLog({
        log: new EventStoreDbLog(connect(at.url)),
        since: readFileSync(about.since, 'utf8'),
        keys: await keysOf(keyFileOf(about, folder), database),
        trees,
        progress: (events, of) => show(bar(events, of)),
      }),
    );
  } finally {
    await database?.destroy();
    await disconnect(at.url);
    await at.stop();
  }
};

try {
  process.exitCode = (await verified(asked())) ? 0 : 1;
} catch (error) {
  if (error instanceof NoCheckpoint || error instanceof RangeError) misused(error.message);
  fail(`核验未完成。 Not finished: ${String(error)}`);
}
