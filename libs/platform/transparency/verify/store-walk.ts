import type { EventLog, StoredEvent } from '#platform/log';
import type { Checkpoint } from '../signed/checkpoint.js';
import { entryIn, entryOf, type Entry, leafOf, lineOf } from '../tree/entry.js';
import { Frontier } from '../tree/frontier.js';
import type { Fault } from './fault.js';
import type { KeptLeaf } from './kept-tree.js';

/** Everything of the product that the store holds, in its order; never what a process remembers. */
export async function* storeEvents(log: EventLog): AsyncGenerator<StoredEvent> {
  for await (const event of log.readAll({})) if (!event.stream.startsWith('$')) yield event;
}

/** Where store and tree part: what the store has there, and the tree. */
export type Parting = Readonly<{
  index: number;
  actual: Entry | undefined;
  expected: Entry | undefined;
}>;

/** What one walk over the store found. */
export type Walked = Readonly<{
  events: number;
  /** The smallest checkpoint whose root is not that of the store; nothing when all hold. */
  broken: Checkpoint | undefined;
  parting: Parting | undefined;
  /** Streams that the store was told to delete for good. */
  deleted: readonly Fault[];
}>;

const entryBehind = (leaf: KeptLeaf | undefined): Entry | undefined =>
  leaf?.line && entryIn(leaf.line);

/** Holds the store against the trusted leaves, one by one, and its roots against checkpoints. */
class Walk {
  private readonly frontier = Frontier.empty();
  private readonly waiting: readonly Checkpoint[];
  private next = 0;
  readonly deleted: Fault[] = [];
  parting: Parting | undefined;
  broken: Checkpoint | undefined;

  constructor(checkpoints: readonly Checkpoint[]) {
    this.waiting = checkpoints.toSorted((a, b) => a.size - b.size);
  }

  get events(): number {
    return this.frontier.size;
  }

  add(event: StoredEvent, leaf: KeptLeaf | undefined): void {
    const entry = entryOf(event);
    if (event.type === '$streamDeleted')
      this.deleted.push({ kind: 'hidden', index: this.events, event: entry });
    const hash = leafOf(lineOf(entry));
    if (leaf && !leaf.hash!.equals(hash))
      this.parting ??= { index: this.events, actual: entry, expected: entryBehind(leaf) };
    this.frontier.add(hash);
    this.compare();
  }

  /** Whatever the store has no more is missing; a checkpoint beyond its end does not hold. */
  end(leaf: KeptLeaf | undefined): void {
    if (leaf)
      this.parting ??= { index: this.events, actual: undefined, expected: entryBehind(leaf) };
    this.broken ??= this.waiting[this.next];
  }

  private compare(): void {
    while (this.waiting[this.next]?.size === this.events) {
      const here = this.waiting[this.next]!;
      this.next += 1;
      if (!here.root.equals(this.frontier.root())) this.broken ??= here;
    }
  }
}

/** Reads the whole store once. `progress` is told every so often how many events were read. */
export const walkStore = async (
  log: EventLog,
  against: Readonly<{ checkpoints: readonly Checkpoint[]; leaves: AsyncIterable<KeptLeaf> }>,
  progress: (events: number) => void,
): Promise<Walked> => {
  const walk = new Walk(against.checkpoints.filter(({ size }) => size > 0));
  const leaves = against.leaves[Symbol.asyncIterator]();
  const next = async (): Promise<KeptLeaf | undefined> => {
    const one = await leaves.next();
    return one.done ? undefined : one.value;
  };
  for await (const event of storeEvents(log)) {
    walk.add(event, walk.parting ? undefined : await next());
    if (walk.events % 500 === 0) progress(walk.events);
  }
  if (!walk.parting) walk.end(await next());
  else walk.end(undefined);
  await leaves.return?.();
  progress(walk.events);
  const { events, broken, parting, deleted } = walk;
  return { events, broken, parting, deleted };
};
