import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/**
 * The file cannot be read to its end: torn archive, letters of another encoding, XML that is none.
 */
export class BrokenFile extends Error {
  constructor(
    readonly place: string,
    readonly reason: string,
  ) {
    super(`The file is broken at ${place}（文件损坏）: ${reason}`);
    this.name = 'BrokenFile';
  }
}

/**
 * What people call GBK or GB 2312 is read as GB 18030, as the standard has it: the tables of the
 * platform know fewer letters, and give others for some.
 */
const tableOf = (encoding: string): string => (encoding === 'gbk' ? 'gb18030' : encoding);

/** A log file, read once from its beginning in pieces of text; never whole in memory. */
export type OpenLog = Readonly<{
  text: AsyncIterable<string>;
  /** Bytes of the file taken so far: of the archive, where it is one. */
  done: () => number;
}>;

const chunkBytes = 256 * 1024;
/**
 * Of an archive, where so much is forty times as much text: larger pieces would tell of bytes as
 * done long before they are.
 */
const packedBytes = 16 * 1024;

const isGzip = async (file: string): Promise<boolean> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b;
  } finally {
    await handle.close();
  }
};

/** Opens a log, plain or gzip, told apart by its first bytes. */
export const openLog = async (file: string, encoding: string): Promise<OpenLog> => {
  const gzip = await isGzip(file);
  const raw = createReadStream(file, { highWaterMark: gzip ? packedBytes : chunkBytes });
  const bytes = gzip ? raw.pipe(createGunzip({ chunkSize: chunkBytes })) : raw;
  if (gzip) raw.on('error', (error) => bytes.destroy(error));
  const done = (): number => raw.bytesRead;
  return { text: decoded(bytes, encoding, done), done };
};

async function* decoded(
  bytes: AsyncIterable<Buffer>,
  encoding: string,
  at: () => number,
): AsyncGenerator<string, void> {
  // Bytes that are no letter become U+FFFD, and the entry that holds one is left out in its place.
  const decoder = new TextDecoder(tableOf(encoding));
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    throw new BrokenFile(`byte ${at()} or shortly before`, (error as Error).message);
  }
}

/**
 * A file as it lay there: `stamp` is another one once somebody has written to it or put another in
 * its place.
 */
export type FileSeen = Readonly<{ digest: string; bytes: number; stamp: string }>;

const stampOf = async (file: string): Promise<string> => {
  const { ino, size, mtimeMs } = await stat(file);
  return [ino, size, mtimeMs].join(' ');
};

/** SHA-256 and size of a file. */
export const digestOfFile = async (file: string): Promise<FileSeen> => {
  const stamp = await stampOf(file);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: chunkBytes }), hash);
  return { digest: hash.digest('hex'), bytes: (await stat(file)).size, stamp };
};

/** Throws `BrokenFile` when it is not the file any more whose digest every fact names. */
export const mustBeUnchanged = async (file: string, { stamp }: FileSeen): Promise<void> => {
  const now = await stampOf(file).catch(() => 'gone');
  if (now !== stamp)
    throw new BrokenFile(
      'some place',
      'somebody wrote to it while it was read; import it again once it is whole（读取期间文件被修改）',
    );
};
