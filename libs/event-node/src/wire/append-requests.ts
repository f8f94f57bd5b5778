import { fail } from '../log/failures.js';
import { ANY, NO_STREAM, type ProposedEvent, STREAM_EXISTS } from '../log/record.js';
import { fromUuid } from '../storage/binary-rows.js';
import { ProtoReader } from './proto-reader.js';

/** Stream and expected revision, as every writing request carries them. */
export type Target = Readonly<{ stream: string; expected: number; deadlineMs?: number }>;

const EMPTY = Buffer.alloc(0);
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
export const readStreamName = (reader: ProtoReader): string => {
  let name = '';
  for (let field = reader.next(); field; field = reader.next()) {
    if (field === 3) name = reader.text();
    else reader.skip();
  }
  if (name === '' || name.includes('\0'))
    fail({ kind: 'invalid', message: 'A stream needs a name, without the character NUL' });
  return name;
};

/** Seconds and nanoseconds, of a moment or of a length of time, in milliseconds. */
const readTime = (reader: ProtoReader): number => {
  let ms = 0;
  for (let field = reader.next(); field; field = reader.next()) {
    if (field === 1) ms += reader.varint() * 1000;
    else if (field === 2) ms += reader.varint() / 1_000_000;
    else reader.skip();
  }
  return ms;
};

const expectations: Readonly<Record<number, number>> = { 3: NO_STREAM, 4: ANY, 5: STREAM_EXISTS };

/** Options of Append, BatchAppend, Delete and Tombstone: the same numbers in all four. Deadlines come out as moments. */
export const readTarget = (reader: ProtoReader, nowMs: number): Target => {
  const target: { stream: string; expected?: number; deadlineMs?: number } = { stream: '' };
  for (let field = reader.next(); field; field = reader.next()) {
    if (field === 1) target.stream = readStreamName(reader.message());
    else if (field === 2) target.expected = reader.varint();
    else if (field <= 5) {
      target.expected = expectations[field]!;
      reader.skip();
    } else if (field === 6) target.deadlineMs = readTime(reader.message());
    else if (field === 7) target.deadlineMs = nowMs + readTime(reader.message());
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

/** Body of a `ProposedMessage`. Throws `LogFailure` when type or content type is missing. */
export const readProposed = (reader: ProtoReader): ProposedEvent => {
  let [id, type, contentType] = ['', '', ''];
  let [metadata, data]: [Buffer, Buffer] = [EMPTY, EMPTY];
  for (let field = reader.next(); field; field = reader.next()) {
    if (field === 1) id = readUuid(reader.message());
    else if (field === 2) {
      const [key, value] = readEntry(reader.message());
      if (key === 'type') type = value;
      if (key === 'content-type') contentType = value;
    } else if (field === 3) metadata = reader.bytes();
    else if (field === 4) data = reader.bytes();
    else reader.skip();
  }
  if (type === '' || contentType === '') fail({ kind: 'missing-metadata' });
  if (id === '' || type.includes('\0'))
    fail({
      kind: 'invalid',
      message: 'An event needs an id, and a type without the character NUL',
    });
  return { id, type, isJson: contentType === 'application/json', metadata, data };
};
