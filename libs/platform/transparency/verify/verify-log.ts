import type { EventLog } from '#platform/log';
import { type Checkpoint, checkpointIn } from '../signed/checkpoint.js';
import { isSignedBy, noteIn, type Verifier } from '../signed/note.js';
import { type Agreed, agreement } from './agreement.js';
import { chainFault, explained } from './explain.js';
import type { Fault } from './fault.js';
import { hiddenStreams } from './hidden.js';
import type { KeptCheckpoint, KeptTree } from './kept-tree.js';
import { type Walked, walkStore } from './store-walk.js';
import { type Trusted, trustedLeaves, trustIn } from './trusted.js';

/** What a verification（核验）stands on: the store, an old checkpoint, what trees there are. */
export type Verifying = Readonly<{
  log: EventLog;
  /** The checkpoint that somebody kept, as it was signed. */
  since: string;
  keys: readonly Verifier[];
  trees: readonly KeptTree[];
  progress?: (events: number, of: number) => void;
}>;

/** What it found. Nothing was changed, cut, inserted or moved exactly when there is no fault. */
export type Verified = Readonly<{
  since: Checkpoint;
  /** Events in the store. */
  events: number;
  /** How far a signed checkpoint vouches for them. */
  vouched: number;
  faults: readonly Fault[];
}>;

/** What was handed in is no checkpoint. */
export class NoCheckpoint extends Error {
  constructor() {
    super('不是检查点文件。 This is no checkpoint: GET /transparency/checkpoint gives one.');
    this.name = 'NoCheckpoint';
  }
}

const isSigned = (note: string, keys: readonly Verifier[]): boolean => {
  const parts = noteIn(note);
  return parts !== undefined && keys.some((key) => isSignedBy(parts, key));
};

/** Whether one of the keys was to have signed it, whatever the signature says. */
const namesKey = (note: string, keys: readonly Verifier[]): boolean =>
  keys.some(({ name, id }) =>
    noteIn(note)?.signatures.some((one) => one.name === name && one.id === id),
  );

type Anchors = Readonly<{ checkpoints: readonly Checkpoint[]; faults: readonly Fault[] }>;

/** The anchors of all, and how far each tree must reach by its own checkpoints. */
type AllAnchors = Anchors & Readonly<{ reach: readonly number[] }>;

/** Checkpoints that a tree keeps and that are signed as they must be; the others are faults. */
const soundOf = (kept: readonly KeptCheckpoint[], keys: readonly Verifier[]): Anchors => {
  const read = kept.map(({ size, note }) => ({ size, note, said: checkpointIn(note) }));
  const isSound = ({ size, note, said }: (typeof read)[0]): boolean =>
    said?.size === size && isSigned(note, keys);
  return {
    checkpoints: read.filter(isSound).flatMap(({ said }) => said ?? []),
    faults: read
      .filter((one) => !isSound(one))
      .map(({ size }) => ({ kind: 'checkpoint', index: size })),
  };
};

const largestOf = (checkpoints: readonly Checkpoint[]): number =>
  Math.max(0, ...checkpoints.map(({ size }) => size));

const anchorsOf = async (since: Checkpoint, asked: Verifying): Promise<AllAnchors> => {
  const least = asked.trees.map(({ isLive }) => (isLive ? since.size : 0));
  // Whoever changed the key could have signed all other checkpoints anew.
  if (!isSigned(asked.since, asked.keys))
    return {
      checkpoints: [since],
      faults: [{ kind: namesKey(asked.since, asked.keys) ? 'altered' : 'key' }],
      reach: least,
    };
  const kept = await Promise.all(asked.trees.map((tree) => tree.checkpoints()));
  const all = kept.map((some) => soundOf(some, asked.keys));
  return {
    checkpoints: [since, ...all.flatMap(({ checkpoints }) => checkpoints)],
    faults: all.flatMap(({ faults }) => faults),
    reach: all.map(({ checkpoints }, at) => Math.max(least[at]!, largestOf(checkpoints))),
  };
};

const reachOf = ({ lines, hashes }: Trusted): number => Math.max(lines, hashes);

/** What is wrong with a tree itself: it is no longer as it was entered. */
const treeFaults = (trusted: Trusted, reach: number): readonly Fault[] => {
  const { size, broken, lines, hashes } = trusted;
  if (broken !== undefined) return [{ kind: 'tree', index: broken }];
  if (size < reach) return [{ kind: 'tree-short', index: size }];
  return Math.min(lines, hashes) < reach ? [{ kind: 'tree', index: reachOf(trusted) }] : [];
};

const storeFault = async (
  log: EventLog,
  best: Trusted | undefined,
  { parting, broken }: Walked,
): Promise<readonly Fault[]> => {
  if (parting && best) return [await explained(log, () => trustedLeaves(best), parting)];
  if (!broken) return [];
  return [(await chainFault(log)) ?? { kind: 'unnamed', index: broken.size - 1 }];
};

async function* noLeaves(): AsyncGenerator<never> {}

/** What differs, read again so that it can be named. */
const differences = async (asked: Verifying, anchors: AllAnchors): Promise<Agreed> => {
  const { log, trees, progress = () => undefined } = asked;
  const { checkpoints } = anchors;
  const trusted = await Promise.all(trees.map((tree) => trustIn(tree, checkpoints)));
  const best = trusted.toSorted((a, b) => reachOf(b) - reachOf(a))[0];
  const walked = await walkStore(
    log,
    { checkpoints, leaves: best ? trustedLeaves(best) : noLeaves() },
    (events) => progress(events, Math.max(events, best?.size ?? 0, largestOf(checkpoints))),
  );
  const faults = [
    ...(await storeFault(log, best, walked)),
    ...walked.deleted,
    ...(await hiddenStreams(log)),
    ...trusted.flatMap((one, at) => treeFaults(one, anchors.reach[at]!)),
  ];
  return { events: walked.events, faults };
};

/**
 * Reads all that the store holds and holds it against an old checkpoint, and against every newer
 * one that the same key signed; names the first event that is not as it was recorded. Throws
 * `NoCheckpoint` when it is given none.
 */
export const verifyLog = async (asked: Verifying): Promise<Verified> => {
  const { log, trees, progress = () => undefined } = asked;
  const since = checkpointIn(asked.since);
  if (!since) throw new NoCheckpoint();
  const anchors = await anchorsOf(since, asked);
  const vouched = largestOf(anchors.checkpoints);
  const agreed = await agreement(log, { ...anchors, trees }, (events) =>
    progress(events, Math.max(events, vouched)),
  );
  const { events, faults } = agreed ?? (await differences(asked, anchors));
  return { since, events, vouched, faults: [...faults, ...anchors.faults] };
};
