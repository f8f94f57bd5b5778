import type { Checkpoint } from '../signed/checkpoint.js';
import { leafOf } from '../tree/entry.js';
import { Frontier } from '../tree/frontier.js';
import { type KeptLeaf, type KeptTree, leavesOf } from './kept-tree.js';

/** How far a signed checkpoint vouches for the leaves of a tree, by their lines and hashes. */
export type Trusted = Readonly<{
  tree: KeptTree;
  lines: number;
  hashes: number;
  /** Leaves that the tree has, trusted or not. */
  size: number;
  /** The first leaf whose line and hash do not belong together, or of which one is missing. */
  broken: number | undefined;
}>;

type Sized = ReadonlyMap<number, readonly Checkpoint[]>;

const atSizes = (checkpoints: readonly Checkpoint[]): Sized => {
  const sized = new Map<number, Checkpoint[]>();
  for (const one of checkpoints) {
    const here = sized.get(one.size) ?? [];
    here.push(one);
    sized.set(one.size, here);
  }
  return sized;
};

/** Adds leaves while none is missing, and remembers where the root was that of a checkpoint. */
class Reach {
  private readonly frontier = Frontier.empty();
  private isWhole = true;
  reached = 0;

  constructor(private readonly checkpoints: Sized) {}

  add(hash: Buffer | undefined): void {
    this.isWhole &&= hash !== undefined;
    if (!this.isWhole) return;
    this.frontier.add(hash!);
    const here = this.checkpoints.get(this.frontier.size);
    if (!here) return;
    const root = this.frontier.root();
    if (here.some((one) => one.root.equals(root))) this.reached = this.frontier.size;
  }
}

const belong = ({ line, hash }: KeptLeaf): boolean =>
  line !== undefined && hash !== undefined && leafOf(line).equals(hash);

/** Reads a tree once and tells how far checkpoints vouch for it. */
export const trustIn = async (
  tree: KeptTree,
  checkpoints: readonly Checkpoint[],
): Promise<Trusted> => {
  const sized = atSizes(checkpoints);
  const [byLine, byHash] = [new Reach(sized), new Reach(sized)];
  let [size, broken]: [number, number | undefined] = [0, undefined];
  for await (const leaf of leavesOf(tree)) {
    byLine.add(leaf.line && leafOf(leaf.line));
    byHash.add(leaf.hash);
    if (broken === undefined && !belong(leaf)) broken = size;
    size += 1;
  }
  return { tree, lines: byLine.reached, hashes: byHash.reached, size, broken };
};

/** The hash of each leaf that is vouched for, with its line where that is known too. */
export async function* trustedLeaves({ tree, lines, hashes }: Trusted): AsyncGenerator<KeptLeaf> {
  let index = 0;
  for await (const { line, hash } of leavesOf(tree)) {
    if (index >= Math.max(lines, hashes)) return;
    const byLine = index < lines && line ? leafOf(line) : undefined;
    const sure = byLine ?? hash!;
    const fits = line !== undefined && leafOf(line).equals(sure);
    yield { hash: sure, line: fits ? line : undefined };
    index += 1;
  }
}
