import type { Resolved } from '../log/links.js';
import type { LogRecord } from '../stream/record.js';
import { ProtoWriter, sizeOfBytes, sizeOfNumber } from '#platform/protobuf';

export type UuidForm = 'string' | 'structured';

const UUID_TEXT = 36;
const TEXT_ID_SIZE = sizeOfBytes(2, UUID_TEXT);

const structured = (id: string): Buffer => {
  const hex = id.replaceAll('-', '');
  const halves = [BigInt(`0x${hex.slice(0, 16)}`), BigInt(`0x${hex.slice(16)}`)];
  const encoded = halves.map((half, index) => {
    const bytes = [((index + 1) << 3) | 0];
    for (let rest = half; ; rest >>= 7n) {
      if (rest < 128n) return [...bytes, Number(rest)];
      bytes.push(Number(rest & 127n) | 128);
    }
  });
  const body = Buffer.from(encoded.flat());
  return ProtoWriter.sized(sizeOfBytes(1, body.length), (writer) => writer.bytes(1, body));
};

const textId = (id: string): Buffer =>
  ProtoWriter.sized(TEXT_ID_SIZE, (writer) => writer.text(2, id, UUID_TEXT));

/** Body of a `UUID` message. */
export const uuidMessage = (id: string, form: UuidForm): Buffer =>
  form === 'string' ? textId(id) : structured(id);

const entrySize = (key: string, length: number): number =>
  sizeOfBytes(1, key.length) + sizeOfBytes(2, length);

const entry = (writer: ProtoWriter, key: string, value: string): void => {
  const length = Buffer.byteLength(value);
  writer.head(6, entrySize(key, length));
  writer.text(1, key, key.length);
  writer.text(2, value, length);
};

const JSON_TYPE = 'application/json';
const BINARY_TYPE = 'application/octet-stream';

const sizes = (record: LogRecord, id: Buffer) => {
  const stream = sizeOfBytes(3, Buffer.byteLength(record.stream));
  const entries = [
    entrySize('type', Buffer.byteLength(record.type)),
    entrySize('created', String(record.createdMs).length + 4),
    entrySize('content-type', (record.isJson ? JSON_TYPE : BINARY_TYPE).length),
  ];
  const total =
    sizeOfBytes(1, id.length) +
    sizeOfBytes(2, stream) +
    sizeOfNumber(3, record.revision) +
    2 * sizeOfNumber(4, record.position) +
    entries.reduce((sum, size) => sum + sizeOfBytes(6, size), 0) +
    sizeOfBytes(7, record.metadata.length) +
    sizeOfBytes(8, record.data.length);
  return { stream, total };
};

/** Body of a `RecordedEvent`: the same fields in Streams and in PersistentSubscriptions. */
const recordedEvent = (record: LogRecord, form: UuidForm): Buffer => {
  const id = uuidMessage(record.id, form);
  const { stream, total } = sizes(record, id);
  return ProtoWriter.sized(total, (writer) => {
    writer.bytes(1, id);
    writer.head(2, stream);
    writer.text(3, record.stream, Buffer.byteLength(record.stream));
    writer.number(3, record.revision);
    writer.number(4, record.position);
    writer.number(5, record.position);
    entry(writer, 'type', record.type);
    // Ticks of 100 ns since 1970; the node's clock counts milliseconds.
    entry(writer, 'created', `${record.createdMs}0000`);
    entry(writer, 'content-type', record.isJson ? JSON_TYPE : BINARY_TYPE);
    writer.bytes(7, record.metadata);
    writer.bytes(8, record.data);
  });
};

/**
 * A response whose field 1 is a `ReadEvent`; `retries` only where the protocol has a count of them.
 */
export const readEvent = ({ event, link }: Resolved, form: UuidForm, retries?: number): Buffer => {
  const parts: [number, Buffer][] = [];
  if (event) parts.push([1, recordedEvent(event, form)]);
  if (link) parts.push([2, recordedEvent(link, form)]);
  const { position } = (link ?? event)!;
  const body =
    parts.reduce((sum, [field, part]) => sum + sizeOfBytes(field, part.length), 0) +
    sizeOfNumber(3, position) +
    (retries === undefined ? 0 : sizeOfNumber(5, retries));
  return ProtoWriter.sized(sizeOfBytes(1, body), (writer) => {
    writer.head(1, body);
    for (const [field, part] of parts) writer.bytes(field, part);
    writer.number(3, position);
    if (retries !== undefined) writer.number(5, retries);
  });
};
