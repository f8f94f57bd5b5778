import { nodeHash, splitOf } from './merkle.js';

/** A leaf and the tree it is said to be in. */
export type Included = Readonly<{ index: number; size: number; leaf: Buffer; root: Buffer }>;

/** A tree, by its size and root. */
export type Tree = Readonly<{ size: number; root: Buffer }>;

type Path = readonly Buffer[];
type Roots = Readonly<{ older: Buffer; newer: Buffer }>;

/** The root that a path leads to from a leaf; nothing where it is too long or too short. */
const rootBy = (
  leaf: Buffer,
  at: Omit<Included, 'leaf' | 'root'>,
  path: Path,
): Buffer | undefined => {
  const { index, size } = at;
  const last = path.at(-1);
  if (size === 1 || !last) return size === 1 && !last ? leaf : undefined;
  const [half, rest] = [splitOf(size), path.slice(0, -1)];
  const isLeft = index < half;
  const part = isLeft ? { index, size: half } : { index: index - half, size: size - half };
  const below = rootBy(leaf, part, rest);
  return below && (isLeft ? nodeHash(below, last) : nodeHash(last, below));
};

/** Whether a proof shows that a leaf is in a tree, RFC 6962 2.1.1. */
export const showsInclusion = ({ leaf, root, ...at }: Included, proof: Path): boolean =>
  at.index >= 0 && at.index < at.size && (rootBy(leaf, at, proof)?.equals(root) ?? false);

/** The part that both trees have: the older root where it is left out, else the only hash. */
const sharedBy = (path: Path, known: Buffer | undefined): Roots | undefined => {
  const shared = [...(known ? [known] : []), ...path];
  return shared.length === 1 ? { older: shared[0]!, newer: shared[0]! } : undefined;
};

const rootsBy = (
  [older, newer]: readonly [number, number],
  path: Path,
  known: Buffer | undefined,
): Roots | undefined => {
  if (older === newer) return sharedBy(path, known);
  const last = path.at(-1);
  if (!last) return undefined;
  const [half, rest] = [splitOf(newer), path.slice(0, -1)];
  const isLeft = older <= half;
  const below = isLeft
    ? rootsBy([older, half], rest, known)
    : rootsBy([older - half, newer - half], rest, undefined);
  if (!below) return undefined;
  return isLeft
    ? { older: below.older, newer: nodeHash(below.newer, last) }
    : { older: nodeHash(last, below.older), newer: nodeHash(last, below.newer) };
};

/** Whether a proof shows that the newer tree begins with the older one, RFC 6962 2.1.2. */
export const showsConsistency = (older: Tree, newer: Tree, proof: Path): boolean => {
  if (older.size > newer.size) return false;
  if (older.size === 0) return proof.length === 0;
  const roots = rootsBy([older.size, newer.size], proof, older.root);
  return roots !== undefined && roots.older.equals(older.root) && roots.newer.equals(newer.root);
};
