import type { LogReader } from '../log-reader.js';
import type { LogRecord } from '../../stream/record.js';
import type { StreamCache } from '../stream-cache.js';
import type { Tail } from './tail.js';

/** Where following reads from. */
export type FollowParts = Readonly<{ reader: LogReader; cache: StreamCache; tail: Tail }>;

type Full = Promise<void> | undefined;

/**
 * Somebody who follows the log. Every call answers a promise when he is full, and is not called
 * again before it resolves.
 */
export type Follower = Readonly<{
  signal: AbortSignal;
  /** Events that may wait for him once he follows live; 0 for as many as there are. */
  dropAfter: number;
  confirm(): Full;
  event(record: LogRecord): Full;
  /** The end of the log was reached; said once. */
  caughtUp(): Full;
  /** Everything up to here was considered. */
  checkpoint(position: number): Full;
}>;
