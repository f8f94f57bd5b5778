import { KnownIds } from './known-ids.js';
import { isMetastream, TOMBSTONE } from './record.js';
import { isSoftDeleted, type StreamSettings } from './stream-metadata.js';

/** What the node remembers about a stream: a cache over the tables, never the truth itself. */
export type StreamState = Readonly<{
  name: string;
  /** Number of its row; nothing until its first event is written. */
  key: number | undefined;
  /** Last revision before a tombstone; -1 when there never was an event. */
  last: number;
  lastPosition: number;
  tombstoned: boolean;
  settings: StreamSettings;
  /** Text of the last metadata event. */
  metadata: Buffer | undefined;
  /** The newest events by id. */
  known: KnownIds;
}>;

/** A stream nobody has written to. */
export const unknownStream = (name: string): StreamState => ({
  name,
  key: undefined,
  last: -1,
  lastPosition: -1,
  tombstoned: false,
  settings: {},
  metadata: undefined,
  known: new KnownIds(0),
});

export const softDeleted = ({ settings }: StreamState): boolean => isSoftDeleted(settings);

/** Whether a reader is told that there is no such stream. */
export const notFound = (state: StreamState): boolean => state.last < 0 || softDeleted(state);

/**
 * The oldest revision a reader may see, by `$tb` and `$maxCount`. A metastream shows its last event
 * only.
 */
export const firstVisible = ({ name, last, settings }: StreamState): number => {
  const maxCount = isMetastream(name) ? 1 : settings.maxCount;
  const byCount = maxCount === undefined ? 0 : last - maxCount + 1;
  return Math.max(settings.truncateBefore ?? 0, byCount, 0);
};

/** The oldest moment a reader may see, by `$maxAge`. */
export const visibleSinceMs = ({ settings }: StreamState, nowMs: number): number =>
  settings.maxAgeSeconds === undefined ? -Infinity : nowMs - settings.maxAgeSeconds * 1000;

/** Revision of the newest event a subscriber will see: the tombstone's, where there is one. */
export const newestRevision = ({ tombstoned, last }: StreamState): number =>
  tombstoned ? TOMBSTONE : last;
