import { type EventLog, noDigest, sealOf } from '#platform/log';
import type { Envelope } from '#domain/kernel';
import { type Entry, entryIn, entryOf } from '../tree/entry.js';
import type { Fault, FaultKind } from './fault.js';
import type { KeptLeaf } from './kept-tree.js';
import { type Parting, storeEvents } from './store-walk.js';

type Sought = Readonly<{ isThere: boolean; streamEvents: number; lastRevision: number }>;

/** What the store has of an event and its stream, wherever it lies. */
const seek = async (log: EventLog, { id, stream }: Entry): Promise<Sought> => {
  let [isThere, streamEvents, lastRevision] = [false, 0, -1];
  for await (const event of storeEvents(log)) {
    if (event.id === id) isThere = true;
    if (event.stream !== stream) continue;
    streamEvents += 1;
    lastRevision = Math.max(lastRevision, event.revision);
  }
  return { isThere, streamEvents, lastRevision };
};

const isInTree = async (leaves: AsyncIterable<KeptLeaf>, id: string): Promise<boolean> => {
  for await (const { line } of leaves) if (line && entryIn(line)?.id === id) return true;
  return false;
};

const isSamePlace = (one: Entry | undefined, { stream, revision }: Entry): boolean =>
  one?.stream === stream && one.revision === revision;

const missing = (
  { streamEvents, lastRevision }: Sought,
  actual: Entry | undefined,
  expected: Entry,
): FaultKind => {
  if (streamEvents === 0) return 'stream-gone';
  if (isSamePlace(actual, expected)) return 'changed';
  return lastRevision < expected.revision ? 'cut' : 'removed';
};

/** Says what happened where store and tree part, and to which event. */
export const explained = async (
  log: EventLog,
  leaves: () => AsyncIterable<KeptLeaf>,
  { index, actual, expected }: Parting,
): Promise<Fault> => {
  // The hash alone is vouched for: which event it was is not known any more.
  if (!expected) return { kind: actual ? 'changed' : 'cut', index, event: actual };
  if (actual?.id === expected.id && isSamePlace(actual, expected))
    return { kind: 'changed', index, event: expected };
  const sought = await seek(log, expected);
  if (!sought.isThere) return { kind: missing(sought, actual, expected), index, event: expected };
  return { index, ...(await misplaced(leaves, actual, expected)) };
};

/** It is there, and not where it was: it was moved, or something was put before it. */
const misplaced = async (
  leaves: () => AsyncIterable<KeptLeaf>,
  actual: Entry | undefined,
  expected: Entry,
): Promise<Fault> => {
  if (actual?.id === expected.id) return { kind: 'changed', event: expected };
  return actual && !(await isInTree(leaves(), actual.id))
    ? { kind: 'inserted', event: actual }
    : { kind: 'moved', event: expected };
};

type Ends = Map<string, Readonly<{ revision: number; digest: string }>>;

const isSealed = (envelope: Partial<Envelope>): envelope is Envelope =>
  typeof envelope === 'object' && typeof envelope.digest === 'string';

const holds = (
  event: Parameters<typeof sealOf>[0] & Readonly<{ metadata: Partial<Envelope> }>,
  before: Readonly<{ revision: number; digest: string }> | undefined,
): boolean => {
  if (!isSealed(event.metadata)) return false;
  const { digest, ...metadata } = event.metadata;
  const { revision: last, digest: previous } = before ?? { revision: -1, digest: noDigest };
  return (
    event.revision === last + 1 &&
    metadata.previous === previous &&
    sealOf({ ...event, metadata }) === digest
  );
};

/**
 * The first event that breaks the chain of its own stream: all that can be said where no tree is
 * left that a checkpoint vouches for. Nothing when all chains hold.
 */
export const chainFault = async (log: EventLog): Promise<Fault | undefined> => {
  const ends: Ends = new Map();
  let index = 0;
  for await (const event of storeEvents(log)) {
    const envelope = event.metadata as Partial<Envelope>;
    if (!isHeld(event, envelope, ends)) return { kind: 'changed', index, event: entryOf(event) };
    ends.set(event.stream, { revision: event.revision, digest: envelope.digest! });
    index += 1;
  }
  return undefined;
};

const isHeld = (
  event: Parameters<typeof entryOf>[0],
  metadata: Partial<Envelope>,
  ends: Ends,
): boolean => {
  try {
    return holds({ ...event, metadata } as never, ends.get(event.stream));
  } catch {
    return false;
  }
};
