/**
 * One event as it lies in the log. `position` is commit and prepare position in one: every event is
 * its own log record. The two buffers are exactly the bytes that were written.
 */
export type LogRecord = Readonly<{
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  isJson: boolean;
  /** Milliseconds since 1970. */
  createdMs: number;
  metadata: Buffer;
  data: Buffer;
}>;

/** An event on its way into the log. */
export type ProposedEvent = Readonly<{
  id: string;
  type: string;
  isJson: boolean;
  metadata: Buffer;
  data: Buffer;
}>;

/**
 * What a writer may expect of a stream; a number from 0 is the exact last revision. Numbers as the
 * protocol reports them.
 */
export const NO_STREAM = -1;
export const ANY = -2;
export const STREAM_EXISTS = -4;

/**
 * Revision of the last event of a tombstoned stream. The protocol's 2^63 - 1 is no JavaScript
 * number; 2^63 is, and stands for it everywhere inside the node.
 */
export const TOMBSTONE = 2 ** 63;
export const TOMBSTONE_TEXT = '9223372036854775807';

/** Decimal text of a revision, with the tombstone's true number. */
export const revisionText = (revision: number): string =>
  revision >= TOMBSTONE ? TOMBSTONE_TEXT : String(revision);

export const LINK = '$>';
export const METADATA = '$metadata';
export const STREAM_DELETED = '$streamDeleted';

/** Whether this is a stream of metadata about another. */
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');

/** Name of the stream that holds the metadata of this one. */
export const metastreamOf = (stream: string): string => `$$${stream}`;

/** The stream that a metastream speaks about. */
export const subjectOf = (metastream: string): string => metastream.slice(2);
