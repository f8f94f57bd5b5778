import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import {
  headBytes,
  newSeal,
  openPiece,
  pieceBytes,
  type Seal,
  sealedPieceBytes,
  sealIn,
  sealPiece,
} from '../sealed/sealing.js';

/** Two digests of one file as it grows: of what it says, and of its sealed bytes. */
type Sums = Readonly<{ plain: Hash; sealed: Hash; pieces: number }>;

/** How a file that came in whole is proved and where it lies. */
export type Digests = Readonly<{ digest: string; kept: string }>;

/**
 * One file on its way in（上传中的文件）: sealed piece by piece as it comes, so that it never lies
 * on the disk in clear; only whole pieces count, so that what a crash leaves is sent again.
 */
export class Upload {
  private sums: Sums | undefined;
  private seal: Seal | undefined;

  constructor(
    readonly path: string,
    readonly bytes: number,
    private readonly key: Buffer,
  ) {}

  private get pieces(): number {
    return Math.max(1, Math.ceil(this.bytes / pieceBytes));
  }

  /** How many bytes have come in. */
  async offset(): Promise<number> {
    const size = (await sizeOf(this.path)) ?? 0;
    const pieces = Math.floor(Math.max(0, size - headBytes) / sealedPieceBytes);
    return size >= this.sealedSize ? this.bytes : Math.min(pieces, this.pieces - 1) * pieceBytes;
  }

  private get sealedSize(): number {
    const last = this.bytes - (this.pieces - 1) * pieceBytes;
    return (
      headBytes + (this.pieces - 1) * sealedPieceBytes + (sealedPieceBytes - pieceBytes) + last
    );
  }

  /**
   * Takes what comes in from where it stopped, piece by piece; answers how far it came. What breaks
   * off keeps the pieces that were whole. Never reads past its end.
   */
  async take(body: AsyncIterable<Buffer>): Promise<number> {
    const from = await this.offset();
    const file = await open(this.path, from === 0 ? 'w+' : 'r+');
    try {
      await this.takeInto(file, from, body);
      return await this.offset();
    } finally {
      await synced(file);
    }
  }

  private async takeInto(
    file: FileHandle,
    from: number,
    body: AsyncIterable<Buffer>,
  ): Promise<void> {
    const seal = await this.sealOf(file, from);
    let at = from / pieceBytes;
    for await (const piece of inPieces(body, this.bytes - from)) {
      await this.put(file, seal, [at, piece]);
      at += 1;
    }
  }

  /** The digests of the whole file; reads it once more where another process took part of it. */
  async digests(): Promise<Digests> {
    const sums = this.sums?.pieces === this.pieces ? this.sums : await this.summed(this.pieces);
    return {
      digest: sums.plain.copy().digest('hex'),
      kept: sums.sealed.copy().digest('hex'),
    };
  }

  /** How it begins, by which its type is known. */
  async beginning(): Promise<Buffer> {
    const file = await open(this.path, 'r');
    try {
      return await this.pieceIn(file, await this.sealOf(file, pieceBytes), 0);
    } finally {
      await file.close();
    }
  }

  private async put(
    file: FileHandle,
    seal: Seal,
    [at, piece]: readonly [number, Buffer],
  ): Promise<void> {
    const sealed = sealPiece(seal, { at, last: at === this.pieces - 1 }, piece);
    await file.write(sealed, 0, sealed.length, headBytes + at * sealedPieceBytes);
    const { sums } = this;
    if (sums?.pieces !== at) return;
    sums.plain.update(piece);
    sums.sealed.update(sealed);
    this.sums = { ...sums, pieces: at + 1 };
  }

  /** A new seal for what begins; else the one that the file began with. */
  private async sealOf(file: FileHandle, from: number): Promise<Seal> {
    if (from > 0) {
      this.seal ??= sealIn(await bytesIn(file, 0, headBytes), this.key);
      return this.seal;
    }
    const { seal, head } = newSeal(this.key);
    await file.write(head, 0, head.length, 0);
    this.seal = seal;
    this.sums = {
      plain: createHash('sha256'),
      sealed: createHash('sha256').update(head),
      pieces: 0,
    };
    return seal;
  }

  private async summed(pieces: number): Promise<Sums> {
    const file = await open(this.path, 'r');
    try {
      const head = await bytesIn(file, 0, headBytes);
      const seal = sealIn(head, this.key);
      const sums = {
        plain: createHash('sha256'),
        sealed: createHash('sha256').update(head),
        pieces,
      };
      for (let at = 0; at < pieces; at += 1) {
        sums.sealed.update(await this.sealedIn(file, at));
        sums.plain.update(await this.pieceIn(file, seal, at));
      }
      return (this.sums = sums);
    } finally {
      await file.close();
    }
  }

  private sealedIn(file: FileHandle, at: number): Promise<Buffer> {
    return bytesIn(file, headBytes + at * sealedPieceBytes, sealedPieceBytes);
  }

  private async pieceIn(file: FileHandle, seal: Seal, at: number): Promise<Buffer> {
    return openPiece(seal, { at, last: at === this.pieces - 1 }, await this.sealedIn(file, at));
  }
}

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size;
  } catch {
    return undefined;
  }
};

const bytesIn = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
};

/** On the disk, and not only on its way there. */
const synced = async (file: FileHandle): Promise<void> => {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/** More came in than was said. */
export class TooLong extends Error {}

/** Whole pieces of what comes in, and the last one, which is as long as it has to be. */
async function* inPieces(body: AsyncIterable<Buffer>, expected: number): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  let length = 0;
  let came = 0;
  for await (const part of body) {
    came += part.length;
    if (came > expected) throw new TooLong();
    open.push(part);
    length += part.length;
    if (length < pieceBytes) continue;
    const all = Buffer.concat(open, length);
    const whole = Math.floor(length / pieceBytes) * pieceBytes;
    for (let from = 0; from < whole; from += pieceBytes)
      yield all.subarray(from, from + pieceBytes);
    open = [all.subarray(whole)];
    length -= whole;
  }
  if (came === expected && length > 0) yield Buffer.concat(open, length);
}
