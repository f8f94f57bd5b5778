import { Readable } from 'node:stream';
import type { FileStore, Span } from '../file-store.js';
import {
  headBytes,
  openPiece,
  pieceBytes,
  SealBroken,
  sealedPieceBytes,
  sealIn,
} from './sealing.js';

/** A file as it is kept: under which digest it lies, and how many bytes it has when it is open. */
export type KeptFile = Readonly<{ kept: string; bytes: number }>;

const whole = async (store: FileStore, kept: string, span: Span): Promise<Buffer | undefined> => {
  const stream = await store.part(kept, span);
  if (!stream) return undefined;
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

type Reading = Readonly<{ store: FileStore; key: Buffer }>;

/** The pieces of a file one after another, cut to the span. */
async function* pieces({ store, key }: Reading, { kept, bytes }: KeptFile, { from, to }: Span) {
  const head = await whole(store, kept, { from: 0, to: headBytes - 1 });
  if (!head) return;
  const seal = sealIn(head, key);
  const lastAt = Math.max(0, Math.ceil(bytes / pieceBytes) - 1);
  for (let at = Math.floor(from / pieceBytes); at * pieceBytes <= to && at <= lastAt; at += 1) {
    const start = headBytes + at * sealedPieceBytes;
    const sealed = await whole(store, kept, { from: start, to: start + sealedPieceBytes - 1 });
    if (!sealed) throw new SealBroken(`piece ${at}`);
    const open = openPiece(seal, { at, last: at === lastAt }, sealed);
    const begin = at * pieceBytes;
    yield open.subarray(Math.max(0, from - begin), Math.min(open.length, to + 1 - begin));
  }
}

/**
 * The bytes of a sealed file, opened as they are read; each piece is held against its seal before
 * any of it is handed on. Nothing where none is kept.
 */
export const openSealed = async (
  reading: Reading,
  file: KeptFile,
  span: Span = { from: 0, to: file.bytes - 1 },
): Promise<Readable | undefined> => {
  if ((await reading.store.sizeOf(file.kept)) === undefined) return undefined;
  return Readable.from(pieces(reading, file, span), { objectMode: false });
};
