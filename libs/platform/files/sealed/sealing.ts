import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const method = 'aes-256-gcm';
const mark = Buffer.from('WSF1');
const saltBytes = 8;
const tagBytes = 16;

/** So many bytes of a file are sealed together: a part of it opens without the rest. */
export const pieceBytes = 1_048_576;
/** What stands before the first piece: the mark of the form, and the salt of the nonces. */
export const headBytes = mark.length + saltBytes;
/** What a whole piece takes when it is sealed. */
export const sealedPieceBytes = pieceBytes + tagBytes;

/** The key of a file, and the salt by which each of its pieces has a nonce of its own. */
export type Seal = Readonly<{ key: Buffer; salt: Buffer }>;

/** Where a piece stands; the last one says so, so that none can be cut off unseen. */
export type Place = Readonly<{ at: number; last: boolean }>;

/** A sealed file does not open: it was changed, cut, or sealed under another key. */
export class SealBroken extends Error {
  constructor(what: string) {
    super(`加密文件无法打开：${what}。A sealed file does not open.`);
    this.name = 'SealBroken';
  }
}

/** A new seal under that key, and the head of the file that it begins. */
export const newSeal = (key: Buffer): Readonly<{ seal: Seal; head: Buffer }> => {
  const salt = randomBytes(saltBytes);
  return { seal: { key, salt }, head: Buffer.concat([mark, salt]) };
};

/** The seal that a file's head tells. */
export const sealIn = (head: Buffer, key: Buffer): Seal => {
  if (head.length < headBytes || !head.subarray(0, mark.length).equals(mark))
    throw new SealBroken('head');
  return { key, salt: Buffer.from(head.subarray(mark.length, headBytes)) };
};

const nonceOf = ({ salt }: Seal, { at }: Place): Buffer => {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(at);
  return Buffer.concat([salt, count]);
};

const boundIn = ({ last }: Place): Buffer => Buffer.from([last ? 1 : 0]);

/** One piece, sealed. */
export const sealPiece = (seal: Seal, place: Place, piece: Uint8Array): Buffer => {
  const cipher = createCipheriv(method, seal.key, nonceOf(seal, place));
  cipher.setAAD(boundIn(place));
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
};

/** One piece, opened. Throws `SealBroken`. */
export const openPiece = (seal: Seal, place: Place, sealed: Buffer): Buffer => {
  try {
    const decipher = createDecipheriv(method, seal.key, nonceOf(seal, place), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(boundIn(place));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    throw new SealBroken(`piece ${place.at}`);
  }
};
