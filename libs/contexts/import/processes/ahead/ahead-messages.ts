import type { Instant } from '#domain/kernel';
import type { EncodedCase } from '../encode-case.js';
import type { Fault } from '../../imports/import.events.js';
import type { Reading } from '../readers/read-cases.js';
import type { Tally } from '../report.js';
import type { SealingCase } from '../seal-case.js';

// What is said between an import and the thread that reads ahead of it. All of it is plain data.

/**
 * What the thread is told when it begins. `recorded` cases are on record: they are counted, and not
 * made ready again.
 */
export type Order = Readonly<{ reading: Reading; sealing: SealingCase; recorded: number }>;

/**
 * Room for one more group, whose events are recorded at that moment. Without room nothing is read:
 * memory stays constant.
 */
export type Room = Instant;

/**
 * A case that was read. Without `ready` there is nothing to append: no fact in it, or on record
 * before.
 */
export type FoundCase = Readonly<{
  id: string | undefined;
  line: number;
  entries: number;
  tally: Tally;
  ready?: EncodedCase;
}>;

/**
 * What stands next in the file. All bytes of its cases lie in one buffer, which is handed over and
 * not copied.
 */
export type Group = Readonly<{
  kind: 'group';
  found: readonly (Fault | FoundCase)[];
  /** How many bytes of the file were taken by then. */
  doneBytes: number;
}>;

/**
 * What the thread says: the next group; that the file is at its end; that it cannot be read to its
 * end.
 */
export type Said =
  Group | Readonly<{ kind: 'over' }> | Readonly<{ kind: 'broken'; place: string; reason: string }>;
