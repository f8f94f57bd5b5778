import { emptyRoot, nodeHash, rootOver } from './merkle.js';

/** Hashes in a full tile（哈希块）, and how many levels of the tree it spans. */
export const tileWidth = 256;
export const tileHeight = 8;

/** A hash that stands for a full tree, and where it lies: level 0 has the leaves. */
export type TileHash = Readonly<{ level: number; index: number; hash: Buffer }>;

/**
 * The right edge of a growing tree: all that is needed to add leaves and to know the root. It holds
 * the unfinished tile of each level, so that whoever reads the last tiles can go on.
 */
export class Frontier {
  private constructor(
    private readonly edge: Buffer[][],
    private leaves: number,
  ) {}

  static readonly empty = (): Frontier => new Frontier([[]], 0);

  /** The edge of a tree of that size; `hashes` gives those of the unfinished tile of a level. */
  static async of(
    size: number,
    hashes: (level: number, from: number, count: number) => Promise<readonly Buffer[]>,
  ): Promise<Frontier> {
    const edge: Buffer[][] = [];
    for (let [level, here] = [0, size]; ; level += 1) {
      const open = here % tileWidth;
      edge.push([...(open === 0 ? [] : await hashes(level, here - open, open))]);
      here = Math.floor(here / tileWidth);
      if (here === 0) return new Frontier(edge, size);
    }
  }

  get size(): number {
    return this.leaves;
  }

  /** Adds a leaf; answers the hashes that came into being: its own, and those of tiles now full. */
  add(hash: Buffer): readonly TileHash[] {
    const made: TileHash[] = [{ level: 0, index: this.leaves, hash }];
    this.leaves += 1;
    let carried: Buffer | undefined = hash;
    for (let level = 0; carried; level += 1) {
      const open: Buffer[] = (this.edge[level] ??= []);
      open.push(carried);
      if (open.length < tileWidth) break;
      carried = rootOver(open);
      open.length = 0;
      const index = Math.floor(this.leaves / tileWidth ** (level + 1)) - 1;
      made.push({ level: level + 1, index, hash: carried });
    }
    return made;
  }

  /** Root of the tree as it is now（树根）. */
  root(): Buffer {
    const peaks = this.edge.flatMap((open) => (open.length === 0 ? [] : [peaksOver(open)]));
    let root: Buffer | undefined;
    for (const lower of peaks.map((one) => one.toReversed()))
      for (const peak of lower) root = root ? nodeHash(peak, root) : peak;
    return root ?? emptyRoot;
  }
}

/** The full trees of which a row consists, the largest first. */
const peaksOver = (row: readonly Buffer[]): Buffer[] => {
  const peaks: Buffer[] = [];
  let from = 0;
  for (let width = tileWidth; width >= 1; width /= 2)
    if ((row.length & width) !== 0) {
      peaks.push(rootOver(row.slice(from, from + width)));
      from += width;
    }
  return peaks;
};
