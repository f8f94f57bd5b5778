import type { Readable } from 'node:stream';

/** A file that was to be kept under a digest is another one. */
export class DigestDiffers extends Error {
  constructor(
    readonly expected: string,
    readonly actual: string,
  ) {
    super(`文件摘要不符。A file of digest ${expected} turned out to be ${actual}.`);
    this.name = 'DigestDiffers';
  }
}

/** Which bytes of a file, first and last. */
export type Span = Readonly<{ from: number; to: number }>;

/**
 * Where files are kept（文件库）: each under the SHA-256 of its bytes, so that none is ever
 * overwritten and each is proved by its name. A folder on one machine, or a bucket; what lies there
 * is sealed.
 */
export abstract class FileStore {
  /** Keeps a file and tells its digest, 64 hex digits. What is kept already stays as it is. */
  abstract keep(bytes: Uint8Array): Promise<string>;
  /**
   * Keeps a file of the disk, of whatever size, under its digest; it is there whole or not at all.
   */
  abstract keepFile(path: string, digest: string): Promise<void>;
  /** The file, held against its name. Nothing where none is kept; throws `DigestDiffers`. */
  abstract read(digest: string): Promise<Buffer | undefined>;
  /** Some of its bytes, as they come, not held against its name. Nothing where none is kept. */
  abstract part(digest: string, span: Span): Promise<Readable | undefined>;
  /** How many bytes it has; nothing where none is kept. */
  abstract sizeOf(digest: string): Promise<number | undefined>;
  /** Takes it away, after its key was erased. One that is not there is no fault. */
  abstract remove(digest: string): Promise<void>;
  /** The digests of all that is kept. */
  abstract all(): AsyncIterable<string>;
}

/** Where evidence is kept（证据材料库）, apart from papers: each place can be checked by itself. */
export abstract class EvidenceStore extends FileStore {}
