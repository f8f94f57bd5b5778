import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '#platform/files';
import { madeFolder } from '#platform/config';

/** What was copied, and what lies there by now; what is damaged was not. */
export type FilesCopied = Readonly<{ copied: number; all: number; damaged: readonly string[] }>;

type Way = Readonly<{
  from: FileStore;
  to: FileStore;
  /** A folder for the file that is on its way. */
  aside: string;
}>;

/** Whether it came whole; a damaged one is copied by nobody over one that is not. */
const copyOne = async (
  { from, to, aside }: Way,
  digest: string,
  size: number,
): Promise<boolean> => {
  const stream = await from.part(digest, { from: 0, to: size - 1 });
  if (!stream) return false;
  const path = join(aside, `.${randomUUID()}`);
  const hash = createHash('sha256');
  try {
    await pipeline(
      stream,
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          hash.update(part);
          yield part;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
    if (hash.digest('hex') !== digest) return false;
    await to.keepFile(path, digest);
    return true;
  } finally {
    await rm(path, { force: true });
  }
};

/**
 * Brings the files of one store into another（文书、证据文件）, each held against its name on the
 * way; what is there already is not read again. They are sealed, so that a copy without keys tells
 * nothing. After the events, because a file is stored before the event that names it.
 */
export const copyFiles = async (way: Way): Promise<FilesCopied> => {
  madeFolder(way.aside, 0o700);
  const damaged: string[] = [];
  let [copied, all] = [0, 0];
  for await (const digest of way.from.all()) {
    all += 1;
    const size = await way.from.sizeOf(digest);
    if (size === undefined || (await way.to.sizeOf(digest)) === size) continue;
    if (await copyOne(way, digest, size)) copied += 1;
    else damaged.push(digest);
  }
  return { copied, all, damaged };
};
