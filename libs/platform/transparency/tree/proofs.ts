import { tileHeight } from './frontier.js';
import { nodeHash, rootOver, splitOf } from './merkle.js';

/** Gives hashes of a level of tiles: level 0 the leaves, level 1 the roots of 256 of them … */
export type TileHashes = (level: number, from: number, count: number) => Promise<readonly Buffer[]>;

/** A part of the leaves, from one on, so many. */
type Part = Readonly<{ from: number; count: number }>;

const isPower = (count: number): boolean => (count & (count - 1)) === 0 && count > 0;

/** Root over a part of the leaves that RFC 6962 makes one tree of. */
const rootOf = async (hashes: TileHashes, { from, count }: Part): Promise<Buffer> => {
  if (!isPower(count)) {
    const half = splitOf(count);
    const [left, right] = await Promise.all([
      rootOf(hashes, { from, count: half }),
      rootOf(hashes, { from: from + half, count: count - half }),
    ]);
    return nodeHash(left, right);
  }
  const level = Math.floor(Math.log2(count) / tileHeight);
  const under = 2 ** (level * tileHeight);
  return rootOver(await hashes(level, from / under, count / under));
};

/** The root of the tree when it had so many leaves. */
export const rootAt = (hashes: TileHashes, size: number): Promise<Buffer> =>
  size === 0 ? Promise.resolve(rootOver([])) : rootOf(hashes, { from: 0, count: size });

const inclusionParts = (index: number, { from, count }: Part): readonly Part[] => {
  if (count === 1) return [];
  const half = splitOf(count);
  const [left, right] = [
    { from, count: half },
    { from: from + half, count: count - half },
  ];
  return index < right.from
    ? [...inclusionParts(index, left), right]
    : [...inclusionParts(index, right), left];
};

/** That a leaf is in the tree of that size（包含证明）, RFC 6962 2.1.1. */
export const inclusionProof = (
  hashes: TileHashes,
  index: number,
  size: number,
): Promise<readonly Buffer[]> =>
  Promise.all(inclusionParts(index, { from: 0, count: size }).map((part) => rootOf(hashes, part)));

const consistencyParts = (old: number, { from, count }: Part, whole: boolean): readonly Part[] => {
  if (old === count) return whole ? [] : [{ from, count }];
  const half = splitOf(count);
  const [left, right] = [
    { from, count: half },
    { from: from + half, count: count - half },
  ];
  return old <= half
    ? [...consistencyParts(old, left, whole), right]
    : [...consistencyParts(old - half, right, false), left];
};

/** That a tree only grew from the older size to the newer（一致性证明）, RFC 6962 2.1.2. */
export const consistencyProof = (
  hashes: TileHashes,
  older: number,
  newer: number,
): Promise<readonly Buffer[]> =>
  older === 0
    ? Promise.resolve([])
    : Promise.all(
        consistencyParts(older, { from: 0, count: newer }, true).map((part) =>
          rootOf(hashes, part),
        ),
      );

const partsBefore = (until: number, { from, count }: Part): readonly Part[] => {
  if (from + count <= until) return [{ from, count }];
  if (from >= until || count === 1) return [];
  const half = splitOf(count);
  return [
    ...partsBefore(until, { from, count: half }),
    ...partsBefore(until, { from: from + half, count: count - half }),
  ];
};

/**
 * The roots of what lies before a leaf in the tree of that size, from left to right: with all
 * leaves from there on they give the root.
 */
export const rootsBefore = (
  hashes: TileHashes,
  until: number,
  size: number,
): Promise<readonly Buffer[]> =>
  Promise.all(partsBefore(until, { from: 0, count: size }).map((part) => rootOf(hashes, part)));
