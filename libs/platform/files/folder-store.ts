import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { madeFolder } from '#platform/config';
import { DigestDiffers, FileStore, type Span } from './file-store.js';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Whether a text is the SHA-256 of something: no other name ever becomes a path. */
const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const isCode =
  (...codes: readonly string[]) =>
  (error: unknown): boolean =>
    error instanceof Error && 'code' in error && codes.includes(String(error.code));

const isMissing = isCode('ENOENT');
/** Another disk, or one that knows no second name of a file. */
const cannotLink = isCode('EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK');

/** Files in a folder. One that is being written has another name until it is whole on the disk. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const digest = digestOf(bytes);
    if ((await this.sizeOf(digest)) === bytes.length) return digest;
    await this.put(digest, (half) => written(half, bytes));
    return digest;
  }

  async keepFile(path: string, digest: string): Promise<void> {
    const { size } = await stat(path);
    if ((await this.sizeOf(digest)) === size) return;
    await synced(path);
    await this.put(digest, (half) => linked(path, half));
  }

  async read(digest: string): Promise<Buffer | undefined> {
    if (!isDigest(digest)) return undefined;
    try {
      const bytes = await readFile(this.placeOf(digest));
      const actual = digestOf(bytes);
      if (actual !== digest) throw new DigestDiffers(digest, actual);
      return bytes;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async part(digest: string, { from, to }: Span): Promise<Readable | undefined> {
    if ((await this.sizeOf(digest)) === undefined) return undefined;
    return createReadStream(this.placeOf(digest), { start: from, end: to });
  }

  async sizeOf(digest: string): Promise<number | undefined> {
    if (!isDigest(digest)) return undefined;
    try {
      return (await stat(this.placeOf(digest))).size;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async remove(digest: string): Promise<void> {
    if (isDigest(digest)) await rm(this.placeOf(digest), { force: true });
  }

  async *all(): AsyncGenerator<string> {
    for (const one of await namesIn(this.folder))
      for (const two of await namesIn(join(this.folder, one)))
        yield* (await namesIn(join(this.folder, one, two))).filter(isDigest);
  }

  private async put(digest: string, write: (half: string) => Promise<void>): Promise<void> {
    const place = this.placeOf(digest);
    madeFolder(dirname(place));
    const half = `${place}.${randomUUID()}.half`;
    try {
      await write(half);
      await rename(half, place);
      await synced(dirname(place));
    } finally {
      await rm(half, { force: true });
    }
  }

  /** Four thousand folders, so that none grows too full. */
  private placeOf(digest: string): string {
    return join(this.folder, digest.slice(0, 2), digest.slice(2, 3), digest);
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error) || isCode('ENOTDIR')(error)) return [];
    throw error;
  }
};

const written = async (place: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(place, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Waits until it is on the disk, and not only on its way there. */
const synced = async (place: string): Promise<void> => {
  const file = await open(place, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

const linked = async (path: string, place: string): Promise<void> => {
  try {
    await link(path, place);
  } catch (error) {
    if (!cannotLink(error)) throw error;
    await copyFile(path, place, constants.COPYFILE_EXCL);
    await synced(place);
  }
};
