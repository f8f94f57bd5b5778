import { join } from 'node:path';
import { copyFiles } from '#platform/backup';
import { evidenceStoreOf, type FileStore, FolderStore } from '#platform/files';
import { say } from '../rebuild-bar.js';
import type { Asked } from './asked.js';

type Stores = readonly FileStore[];

/** Papers and evidence of the product, where the settings say. */
const ofTheProduct = async ({ dataDir, eventStoreUrl }: Asked): Promise<Stores> => {
  const { env } = process;
  const usual = eventStoreUrl === undefined ? join(dataDir, 'files') : '.data/files';
  const FILES_DIR = env.FILES_DIR ?? usual;
  const evidence = await evidenceStoreOf({
    FILES_DIR,
    EVIDENCE_BUCKET: env.EVIDENCE_BUCKET,
    EVIDENCE_STORE_URL: env.EVIDENCE_STORE_URL,
    EVIDENCE_STORE_REGION: env.EVIDENCE_STORE_REGION ?? 'us-east-1',
    EVIDENCE_STORE_ACCESS_KEY: env.EVIDENCE_STORE_ACCESS_KEY,
    EVIDENCE_STORE_SECRET_KEY: env.EVIDENCE_STORE_SECRET_KEY,
  });
  return [new FolderStore(FILES_DIR), evidence];
};

const ofTheBackUp = ({ folder }: Asked): Stores => [
  new FolderStore(join(folder, 'files')),
  new FolderStore(join(folder, 'files', 'evidence')),
];

const brought = async ({ folder }: Asked, from: Stores, to: Stores): Promise<boolean> => {
  const damaged: string[] = [];
  let [copied, all] = [0, 0];
  for (const [at, store] of from.entries()) {
    const done = await copyFiles({ from: store, to: to[at]!, aside: join(folder, 'files') });
    copied += done.copied;
    all += done.all;
    damaged.push(...done.damaged);
  }
  say(`文件 ${all} 个，本次复制 ${copied} 个。 Files: ${all}, ${copied} of them copied now.`);
  if (damaged.length > 0)
    say(`损坏 ${damaged.length} 个，未复制（damaged, not copied）: ${damaged.join(', ')}`);
  return damaged.length === 0;
};

/** Papers and evidence into the back-up, sealed as they lie; whether none was damaged. */
export const backFilesUp = async (asked: Asked): Promise<boolean> =>
  brought(asked, await ofTheProduct(asked), ofTheBackUp(asked));

/** And back. */
export const bringFiles = async (asked: Asked): Promise<boolean> =>
  brought(asked, ofTheBackUp(asked), await ofTheProduct(asked));
