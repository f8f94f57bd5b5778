import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { madeFolder } from '#platform/config';
import { DigestDiffers, FileStore } from './file-store.js';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Files in a folder. One that is being written has another name until it is whole on the disk. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const digest = digestOf(bytes);
    const place = this.placeOf(digest);
    if (await this.isThere(place, bytes.length)) return digest;
    madeFolder(dirname(place));
    const half = `${place}.${randomUUID()}.half`;
    try {
      await written(half, bytes);
      await rename(half, place);
    } finally {
      await rm(half, { force: true });
    }
    return digest;
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

  private async isThere(place: string, size: number): Promise<boolean> {
    try {
      return (await stat(place)).size === size;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** Four thousand folders, so that none grows too full. */
  private placeOf(digest: string): string {
    return join(this.folder, digest.slice(0, 2), digest.slice(2, 3), digest);
  }
}

const written = async (place: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(place, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};
