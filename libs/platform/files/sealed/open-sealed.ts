import { Readable } from 'node:stream';
import type { FileStore, Span } from '../file-store.js';
import {
  headBytes,
  openPiece,
  pieceBytes,
  type Seal,
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

/** Where files lie, and the keys under which one may be sealed: several after a change of keys. */
type Reading = Readonly<{ store: FileStore; keys: readonly [Buffer, ...Buffer[]] }>;

const lastOf = ({ bytes }: KeptFile): number => Math.max(0, Math.ceil(bytes / pieceBytes) - 1);

const pieceAt = async (store: FileStore, { kept }: KeptFile, at: number): Promise<Buffer> => {
  const start = headBytes + at * sealedPieceBytes;
  const sealed = await whole(store, kept, { from: start, to: start + sealedPieceBytes - 1 });
  if (!sealed) throw new SealBroken(`piece ${at}`);
  return sealed;
};

const opens = (seal: Seal, last: boolean, sealed: Buffer): boolean => {
  try {
    return openPiece(seal, { at: 0, last }, sealed).length >= 0;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
};

/** Its seal, under the key that opens its first piece; under the newest where none does. */
const sealOf = async ({ store, keys }: Reading, file: KeptFile, head: Buffer): Promise<Seal> => {
  const [newest, ...older] = keys.map((key) => sealIn(head, key));
  if (older.length === 0) return newest!;
  const first = await pieceAt(store, file, 0);
  return [newest!, ...older].find((seal) => opens(seal, lastOf(file) === 0, first)) ?? newest!;
};

/** The pieces of a file one after another, cut to the span. */
async function* pieces(reading: Reading, file: KeptFile, { from, to }: Span) {
  const { store } = reading;
  const head = await whole(store, file.kept, { from: 0, to: headBytes - 1 });
  if (!head) return;
  const seal = await sealOf(reading, file, head);
  const lastAt = lastOf(file);
  for (let at = Math.floor(from / pieceBytes); at * pieceBytes <= to && at <= lastAt; at += 1) {
    const sealed = await pieceAt(store, file, at);
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
