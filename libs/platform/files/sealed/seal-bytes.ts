import { newSeal, pieceBytes, sealPiece } from './sealing.js';

/** A whole file, sealed piece by piece under its key. */
export const sealBytes = (key: Buffer, bytes: Uint8Array): Buffer => {
  const { seal, head } = newSeal(key);
  const count = Math.max(1, Math.ceil(bytes.length / pieceBytes));
  const sealed = Array.from({ length: count }, (_, at) =>
    sealPiece(
      seal,
      { at, last: at === count - 1 },
      bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes),
    ),
  );
  return Buffer.concat([head, ...sealed]);
};
