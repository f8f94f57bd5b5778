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

/**
 * Where files are kept（文件库）: each under the SHA-256 of its bytes, so that none is ever
 * overwritten and each is proved by its name. A folder on one machine; another store stands behind
 * the same two questions.
 */
export abstract class FileStore {
  /** Keeps a file and tells its digest, 64 hex digits. What is kept already stays as it is. */
  abstract keep(bytes: Uint8Array): Promise<string>;
  /** The file, held against its name. Nothing where none is kept; throws `DigestDiffers`. */
  abstract read(digest: string): Promise<Buffer | undefined>;
}
