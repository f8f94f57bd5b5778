import { hash } from 'node:crypto';
import type { LogRecord } from '../stream/record.js';
import { RowWriter } from './row-writer.js';

/** A stream that gets its first event with this commit. */
export type NewStream = Readonly<{ key: number; name: string }>;

/** What one transaction writes. */
export type Commit = Readonly<{
  streams: readonly NewStream[];
  records: readonly (LogRecord & Readonly<{ streamKey: number }>)[];
}>;

/** Names are looked up by digest: they may be longer than an index allows. */
export const digestOf = (name: string): Buffer => hash('sha256', name, 'buffer');

const DIGEST = 32;
const [STREAM_FIXED, EVENT_FIXED] = [8 + DIGEST, 8 + 8 + 8 + 16 + 1 + 8];

/** Rows of `event_node.stream`. */
export const streamRows = (streams: readonly NewStream[]): Buffer => {
  const sizes = streams.map(({ name }) => Buffer.byteLength(name));
  const bytes = sizes.reduce((sum, size) => sum + STREAM_FIXED + size, 0);
  const writer = new RowWriter({ rows: streams.length, fields: 3, bytes });
  streams.forEach(({ key, name }, at) => {
    writer.row();
    writer.int8(key);
    writer.bytes(digestOf(name));
    writer.text(name, sizes[at]!);
  });
  return writer.done();
};

/** Rows of `event_node.event`. */
export const eventRows = (records: Commit['records']): Buffer => {
  let bytes = 0;
  for (const { stream, type, metadata, data } of records)
    bytes +=
      EVENT_FIXED +
      Buffer.byteLength(stream) +
      Buffer.byteLength(type) +
      metadata.length +
      data.length;
  const writer = new RowWriter({ rows: records.length, fields: 10, bytes });
  for (const record of records) {
    writer.row();
    writer.int8(record.position);
    writer.int8(record.streamKey);
    writer.int8(record.revision);
    writer.text(record.stream, Buffer.byteLength(record.stream));
    writer.uuid(record.id);
    writer.text(record.type, Buffer.byteLength(record.type));
    writer.bool(record.isJson);
    writer.timestamp(record.createdMs);
    writer.bytes(record.metadata);
    writer.bytes(record.data);
  }
  return writer.done();
};
