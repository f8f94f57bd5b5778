import { fail } from '../log/failures.js';
import { ANY, NO_STREAM, type ProposedEvent, STREAM_EXISTS, TOMBSTONE } from '../stream/record.js';
import { fromUuid } from '../storage/binary-rows.js';
import { ProtoReader } from '#platform/protobuf';

/** Stream and expected revision, as every writing request carries them. */
export type Target = Readonly<{ stream: string; expected: number; deadlineMs?: number }>;

const EMPTY = Buffer.alloc(0);
const NO_ID = '00000000-0000-0000-0000-000000000000';
/** The name of a metastream of nothing. */
const METASTREAM_OF_NOTHING = '$$';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Body of a `UUID` message, in either of its forms. */
export const readUuid = (reader: ProtoReader): string => {
  let text = '';
  for (let field = reader.next(); field; field = reader.next()) {
    if (field === 2) text = reader.text().toLowerCase();
    else if (field === 1) text = structured(reader.message());
    else reader.skip();
  }
  return UUID.test(text) ? text : fail({ kind: 'invalid', message: `Not a UUID: ${text}` });
};

const structured = (reader: ProtoReader): string => {
  const halves = [0n, 0n];
  for (let field = reader.next(); field; field = reader.next()) {
    if (field <= 2) halves[field - 1] = reader.int64();
    else reader.skip();
  }
  const hex = halves.map((half) => half.toString(16).padStart(16, '0')).join('');
  return fromUuid(Buffer.from(hex, 'hex'));
};

/** Body of a `StreamIdentifier`. */
const readStreamName = (reader: ProtoReader): string => {
  let name = '';
  for (let field = reader.next(); field; field = reader.next()) {
    if (field === 3) name = reader.text();
    else reader.skip();
  }
  if (name === '' || name === METASTREAM_OF_NOTHING || name.includes('\0'))
    fail({ kind: 'invalid', message: 'A stream needs a name, without the character NUL' });
  return name;
};

/** A number below zero travels as one beyond 2^63; how far below is not exact, and need not be. */
const signed = (value: number): number => (value >= 2 ** 63 ? value - 2 ** 64 || -1 : value);

/** Seconds and nanoseconds, of a moment or of a length of time, in milliseconds. */
const readTime = (reader: ProtoReader): number => {
  let ms = 0;
  for (let field = reader.next(); field; field = reader.next()) {
    if (field === 1) ms += signed(reader.varint()) * 1000;
    else if (field === 2) ms += signed(reader.varint()) / 1_000_000;
    else reader.skip();
  }
  return ms;
};

type TargetDraft = { stream: string; expected?: number; deadlineMs?: number };
type ReadOption = (target: TargetDraft, reader: ProtoReader, nowMs: number) => void;

const expecting =
  (expected: number): ReadOption =>
  (target, reader) => {
    reader.skip();
    target.expected = expected;
  };

/** Options of Append, BatchAppend, Delete and Tombstone: the same numbers in all four. */
const options: Readonly<Record<number, ReadOption>> = {
  1: (target, reader) => {
    target.stream = readStreamName(reader.message());
  },
  2: (target, reader) => {
    const revision = reader.varint();
    // The largest number of 64 bits is -1, which is what other clients call a stream that does not
    // exist.
    target.expected = revision >= 2 ** 64 ? NO_STREAM : Math.min(revision, TOMBSTONE);
  },
  3: expecting(NO_STREAM),
  4: expecting(ANY),
  5: expecting(STREAM_EXISTS),
  6: (target, reader) => {
    target.deadlineMs = readTime(reader.message());
  },
  7: (target, reader, nowMs) => {
    target.deadlineMs = nowMs + readTime(reader.message());
  },
};

/** Reads where somebody wants to write. Deadlines come out as moments. */
export const readTarget = (reader: ProtoReader, nowMs: number): Target => {
  const target: TargetDraft = { stream: '' };
  for (let field = reader.next(); field; field = reader.next()) {
    const read = options[field];
    if (read) read(target, reader, nowMs);
    else reader.skip();
  }
  if (target.stream === '' || target.expected === undefined)
    return fail({ kind: 'invalid', message: 'Stream or expected revision is missing' });
  return { ...target, expected: target.expected };
};

const readEntry = (reader: ProtoReader): [string, string] => {
  let [key, value] = ['', ''];
  for (let field = reader.next(); field; field = reader.next()) {
    if (field === 1) key = reader.text();
    else if (field === 2) value = reader.text();
    else reader.skip();
  }
  return [key, value];
};

type ProposedDraft = {
  id: string;
  type: string;
  contentType: string;
  metadata: Buffer;
  data: Buffer;
};

const proposedFields: Readonly<
  Record<number, (event: ProposedDraft, reader: ProtoReader) => void>
> = {
  1: (event, reader) => {
    event.id = readUuid(reader.message());
  },
  2: (event, reader) => {
    const [key, value] = readEntry(reader.message());
    if (key === 'type') event.type = value;
    if (key === 'content-type') event.contentType = value;
  },
  3: (event, reader) => {
    event.metadata = reader.bytes();
  },
  4: (event, reader) => {
    event.data = reader.bytes();
  },
};

/** Body of a `ProposedMessage`. Throws `LogFailure` when type or content type is missing. */
export const readProposed = (reader: ProtoReader): ProposedEvent => {
  const event: ProposedDraft = { id: '', type: '', contentType: '', metadata: EMPTY, data: EMPTY };
  for (let field = reader.next(); field; field = reader.next()) {
    const read = proposedFields[field];
    if (read) read(event, reader);
    else reader.skip();
  }
  const { id, type, contentType, metadata, data } = event;
  if (type === '') fail({ kind: 'missing-metadata', property: 'type' });
  if (contentType === '') fail({ kind: 'missing-metadata', property: 'content-type' });
  if (id === '' || id === NO_ID || type.includes('\0'))
    fail({
      kind: 'invalid',
      message: 'An event needs an id, and a type without the character NUL',
    });
  return { id, type, isJson: contentType === 'application/json', metadata, data };
};
