import type { EventLog, StoredEvent } from '#platform/log';
import type { Checkpoint } from '../signed/checkpoint.js';
import { entryOf, leafOf, lineOf } from '../tree/entry.js';
import { Frontier } from '../tree/frontier.js';
import type { Fault } from './fault.js';
import type { KeptLeaf, KeptTree } from './kept-tree.js';
import { Hidden } from './hidden.js';

/** What is held together: trees, how far each must reach, and the checkpoints of all. */
export type Witnesses = Readonly<{
  checkpoints: readonly Checkpoint[];
  trees: readonly KeptTree[];
  reach: readonly number[];
}>;

/** A tree read beside the store, leaf for leaf, a page of them at a time. */
class Beside {
  private readonly pages: AsyncIterator<readonly KeptLeaf[]>;
  private page: readonly KeptLeaf[] = [];
  private at = 0;
  private over = false;
  size = 0;

  constructor(tree: KeptTree) {
    this.pages = tree.pages()[Symbol.asyncIterator]();
  }

  /** Whether the next leaf must be fetched before it can be asked for. */
  get isUsedUp(): boolean {
    return !this.over && this.at === this.page.length;
  }

  async fetch(): Promise<void> {
    const { done, value } = await this.pages.next();
    if (done) this.over = true;
    else [this.page, this.at] = [value, 0];
  }

  /** Whether its next leaf is this one; a tree that has ended says nothing of what came later. */
  has(line: Buffer, hash: Buffer): boolean {
    if (this.over) return true;
    const leaf = this.page[this.at]!;
    this.at += 1;
    this.size += 1;
    return leaf.line?.equals(line) === true && leaf.hash?.equals(hash) === true;
  }

  /** Whether it has ended, too, and not too early. */
  async ends(reach: number): Promise<boolean> {
    while (this.isUsedUp) await this.fetch();
    return this.over && this.size >= reach;
  }

  async leave(): Promise<void> {
    await this.pages.return?.();
  }
}

/** The roots of checkpoints, one after the other as the tree grows. */
class Roots {
  private readonly frontier = Frontier.empty();
  private readonly waiting: readonly Checkpoint[];
  private next = 0;

  constructor(checkpoints: readonly Checkpoint[]) {
    const sized = checkpoints.filter(({ size }) => size > 0);
    this.waiting = sized.toSorted((a, b) => a.size - b.size);
  }

  get size(): number {
    return this.frontier.size;
  }

  get hasAll(): boolean {
    return this.next === this.waiting.length;
  }

  /** Whether each checkpoint of the size that the tree has now is one of it. */
  hold(hash: Buffer): boolean {
    this.frontier.add(hash);
    if (this.waiting[this.next]?.size !== this.size) return true;
    const root = this.frontier.root();
    for (; this.waiting[this.next]?.size === this.size; this.next += 1)
      if (!this.waiting[this.next]!.root.equals(root)) return false;
    return true;
  }
}

const fits = (event: StoredEvent, roots: Roots, besides: readonly Beside[]): boolean => {
  if (event.type === '$streamDeleted') return false;
  const line = lineOf(entryOf(event));
  const hash = leafOf(line);
  return roots.hold(hash) && besides.every((beside) => beside.has(line, hash));
};

const fetched = async (besides: readonly Beside[]): Promise<void> => {
  for (const beside of besides) while (beside.isUsedUp) await beside.fetch();
};

const allEnd = async (besides: readonly Beside[], reach: readonly number[]): Promise<boolean> => {
  for (const [at, beside] of besides.entries()) if (!(await beside.ends(reach[at]!))) return false;
  return true;
};

const progressEvery = 500;

/** What store, trees and checkpoints agree in. */
export type Agreed = Readonly<{ events: number; faults: readonly Fault[] }>;

/**
 * Whether store, trees and checkpoints say the same, byte for byte: how many events there are and
 * which streams are hidden, or nothing as soon as one differs. One reading of each tells it; which
 * one differs, and how, takes several, and is asked only then.
 */
export const agreement = async (
  log: EventLog,
  { checkpoints, trees, reach }: Witnesses,
  progress: (events: number) => void,
): Promise<Agreed | undefined> => {
  const [roots, hidden] = [new Roots(checkpoints), new Hidden()];
  const besides = trees.map((tree) => new Beside(tree));
  const taken = (event: StoredEvent): boolean => {
    if (!event.stream.startsWith('$')) return fits(event, roots, besides);
    hidden.note(event);
    return true;
  };
  try {
    for await (const event of log.readAll({})) {
      if (besides.some(({ isUsedUp }) => isUsedUp)) await fetched(besides);
      if (!taken(event)) return undefined;
      if (roots.size % progressEvery === 0) progress(roots.size);
    }
    progress(roots.size);
    const isWhole = roots.hasAll && (await allEnd(besides, reach));
    return isWhole ? { events: roots.size, faults: hidden.faults } : undefined;
  } finally {
    for (const beside of besides) await beside.leave();
  }
};
