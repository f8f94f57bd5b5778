import { sha256 } from './sha256.js';

// RFC 6962 once more, without Node: what is checked here was made by other code.

const joined = (mark: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(1 + parts.reduce((sum, { length }) => sum + length, 0));
  all[0] = mark;
  let at = 1;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Hash of a leaf. */
export const leafHash = (entry: Uint8Array): Uint8Array => sha256(joined(0, entry));

const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(joined(1, left, right));

/** Whether two hashes are the same. */
export const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one?.length === other?.length && (one?.every((byte, at) => byte === other![at]) ?? false);

const halfOf = (leaves: number): number => {
  let half = 1;
  while (half * 2 < leaves) half *= 2;
  return half;
};

const upwards = (
  leaf: Uint8Array,
  [index, size]: readonly [number, number],
  path: readonly Uint8Array[],
): Uint8Array | undefined => {
  const last = path.at(-1);
  if (size === 1) return last ? undefined : leaf;
  if (!last) return undefined;
  const [half, rest] = [halfOf(size), path.slice(0, -1)];
  const isLeft = index < half;
  const below = upwards(leaf, isLeft ? [index, half] : [index - half, size - half], rest);
  if (!below) return undefined;
  return isLeft ? nodeHash(below, last) : nodeHash(last, below);
};

/** The root that a proof leads to; nothing where the proof does not fit the place. */
export const rootByProof = (
  leaf: Uint8Array,
  [index, size]: readonly [number, number],
  path: readonly Uint8Array[],
): Uint8Array | undefined =>
  index >= 0 && index < size ? upwards(leaf, [index, size], path) : undefined;

type Range = Readonly<{ from: number; leaves: readonly Uint8Array[]; left: Uint8Array[] }>;

const rootBetween = (range: Range, at: number, count: number): Uint8Array | undefined => {
  if (at + count <= range.from) return range.left.shift();
  if (count === 1) return range.leaves[at - range.from];
  const half = halfOf(count);
  const left = rootBetween(range, at, half);
  const right = rootBetween(range, at + half, count - half);
  return left && right && nodeHash(left, right);
};

/**
 * The root of a tree of which all leaves from one on are known, and of what lies before it the
 * roots of its parts, in their order; nothing where one is missing or too many.
 */
export const rootFrom = (
  from: number,
  leaves: readonly Uint8Array[],
  left: readonly Uint8Array[],
): Uint8Array | undefined => {
  const range = { from, leaves, left: [...left] };
  const root = rootBetween(range, 0, from + leaves.length);
  return range.left.length === 0 ? root : undefined;
};
