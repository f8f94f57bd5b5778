import { type Failure, fail, LogFailure } from '../log/failures.js';
import type { ProposedEvent } from '../stream/record.js';
import { readProposed, readTarget, readUuid, type Target } from './append-requests.js';
import { ProtoReader } from '#platform/protobuf';

/** One message of a batch stream: a part of one append. */
export type Chunk = Readonly<{
  /** Which append it belongs to; empty where what was sent is no id. */
  id: string;
  /** The id as it was sent: answers repeat it in the same form. */
  correlation: Buffer;
  target: Target | undefined;
  events: readonly ProposedEvent[];
  isFinal: boolean;
  failure: Failure | undefined;
}>;

const NONE = Buffer.alloc(0);

type Draft = { -readonly [field in keyof Chunk]: Chunk[field] } & { events: ProposedEvent[] };

/**
 * What is wrong inside a chunk is noted, because the answer needs the correlation id, which may
 * come last.
 */
const noting = (chunk: Draft, read: () => void): void => {
  try {
    read();
  } catch (error) {
    if (!(error instanceof LogFailure)) throw error;
    chunk.failure ??= error.failure;
  }
};

type ReadField = (chunk: Draft, reader: ProtoReader, nowMs: number) => void;

const fields: Readonly<Record<number, ReadField>> = {
  1: (chunk, reader) => {
    chunk.correlation = reader.bytes();
    noting(chunk, () => {
      chunk.id = readUuid(new ProtoReader(chunk.correlation));
    });
  },
  2: (chunk, reader, nowMs) => {
    const body = reader.message();
    noting(chunk, () => {
      chunk.target = readTarget(body, nowMs);
    });
  },
  3: (chunk, reader) => {
    const body = reader.message();
    noting(chunk, () => {
      chunk.events.push(readProposed(body));
    });
  },
  4: (chunk, reader) => {
    chunk.isFinal = reader.varint() === 1;
  },
};

/** Reads a chunk. Throws `LogFailure` when it does not even say which append it belongs to. */
export const readChunk = (message: Buffer, nowMs: number): Chunk => {
  const reader = new ProtoReader(message);
  const chunk: Draft = {
    id: '',
    correlation: NONE,
    target: undefined,
    events: [],
    isFinal: false,
    failure: undefined,
  };
  for (let field = reader.next(); field; field = reader.next()) {
    const read = fields[field];
    if (read) read(chunk, reader, nowMs);
    else reader.skip();
  }
  if (chunk.correlation.length === 0)
    fail({ kind: 'invalid', message: 'A part of a batch needs a correlation id' });
  return chunk;
};
