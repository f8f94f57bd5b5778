import { nodeHash } from './merkle.js';

/** A leaf and the tree it is said to be in. */
export type Included = Readonly<{ index: number; size: number; leaf: Buffer; root: Buffer }>;

/** Whether a proof shows that a leaf is in a tree, RFC 9162 2.1.3.2. */
export const showsInclusion = (
  { index, size, leaf, root }: Included,
  proof: readonly Buffer[],
): boolean => {
  if (index < 0 || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(other, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, other);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash.equals(root);
};

/** A tree, by its size and root. */
export type Tree = Readonly<{ size: number; root: Buffer }>;

/** Whether a proof shows that the newer tree begins with the older one, RFC 9162 2.1.4.2. */
export const showsConsistency = (older: Tree, newer: Tree, proof: readonly Buffer[]): boolean => {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  const path = isPower(older.size) ? [older.root, ...proof] : [...proof];
  const [first, ...rest] = path;
  if (!first) return false;
  let [place, last] = [older.size - 1, newer.size - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [before, after] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = nodeHash(other, before);
      after = nodeHash(other, after);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else after = nodeHash(after, other);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && before.equals(older.root) && after.equals(newer.root);
};

const half = (number: number): number => Math.floor(number / 2);
const isPower = (number: number): boolean => Number.isInteger(Math.log2(number));
