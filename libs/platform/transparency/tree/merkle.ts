import { hash } from 'node:crypto';

/** SHA-256, the bytes. */
export const sha256 = (bytes: Buffer | string): Buffer => hash('sha256', bytes, 'buffer');

const leafMark = Buffer.from([0]);

/** Hash of a leaf（叶）of the tree, RFC 6962 2.1. */
export const leafHash = (entry: Buffer): Buffer => sha256(Buffer.concat([leafMark, entry]));

const hashBytes = 32;
/** The mark of a node and its two halves; hashing is done before anybody else writes here. */
const node = Buffer.alloc(1 + 2 * hashBytes, 1);

/** Hash of a node over two others, RFC 6962 2.1. */
export const nodeHash = (left: Buffer, right: Buffer): Buffer => {
  node.set(left, 1);
  node.set(right, 1 + hashBytes);
  return sha256(node);
};

/** Root（树根）of a tree without leaves. */
export const emptyRoot = sha256('');

/** The largest power of two below a number of leaves: where RFC 6962 splits a tree. */
export const splitOf = (leaves: number): number => {
  let half = 1;
  while (half * 2 < leaves) half *= 2;
  return half;
};

/** Root over hashes of one height, each of which stands for a full tree. */
export const rootOver = (hashes: readonly Buffer[]): Buffer => {
  if (hashes.length === 0) return emptyRoot;
  let row = hashes;
  // An odd one at the end goes up as it is, which is how RFC 6962 splits.
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < row.length; at += 2)
      above.push(at + 1 < row.length ? nodeHash(row[at]!, row[at + 1]!) : row[at]!);
    row = above;
  }
  return row[0]!;
};
