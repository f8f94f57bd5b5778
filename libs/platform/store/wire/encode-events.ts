import { ProtoWriter, sizeOfBytes } from '#platform/protobuf';
import type { EncodedEvents, NewEvent } from '../event-store.js';

/** An event whose two parts are JSON text already. */
export type EventText = Readonly<{ id: string; type: string; data: string; metadata: string }>;

const proposedMessages = 3;
const uuidText = 36;
const uuidSize = sizeOfBytes(2, uuidText);
/**
 * The protocol takes an append in several messages; one of more than this is split, as the official
 * client does.
 */
const chunkBytes = 3 * 1024 * 1024;

const entry = (key: string, value: string): Buffer => {
  const [keyBytes, valueBytes] = [Buffer.from(key), Buffer.from(value)];
  const size = sizeOfBytes(1, keyBytes.length) + sizeOfBytes(2, valueBytes.length);
  return ProtoWriter.sized(sizeOfBytes(2, size), (writer) => {
    writer.head(2, size);
    writer.bytes(1, keyBytes);
    writer.bytes(2, valueBytes);
  });
};

const jsonEntry = entry('content-type', 'application/json');
const typesKept = 1_000;
const typeEntries = new Map<string, Buffer>();

/**
 * The system's map of an event: its type and that it is JSON. There are few types and many events.
 */
const systemEntries = (type: string): Buffer => {
  const known = typeEntries.get(type);
  if (known) return known;
  const entries = Buffer.concat([entry('type', type), jsonEntry]);
  if (typeEntries.size < typesKept) typeEntries.set(type, entries);
  return entries;
};

type Sized = Readonly<{
  event: EventText;
  entries: Buffer;
  metadata: number;
  data: number;
  size: number;
}>;

const sized = (event: EventText): Sized => {
  const entries = systemEntries(event.type);
  const [metadata, data] = [Buffer.byteLength(event.metadata), Buffer.byteLength(event.data)];
  const size =
    sizeOfBytes(1, uuidSize) + entries.length + sizeOfBytes(3, metadata) + sizeOfBytes(4, data);
  return { event, entries, metadata, data, size };
};

const write = (writer: ProtoWriter, { event, entries, metadata, data, size }: Sized): void => {
  writer.head(proposedMessages, size);
  writer.head(1, uuidSize);
  writer.text(2, event.id, uuidText);
  writer.raw(entries);
  writer.text(3, event.metadata, metadata);
  writer.text(4, event.data, data);
};

/**
 * Events whose JSON is written already, as the protocol's `proposed_messages`, in pieces the store
 * takes at once.
 */
export const encodeTexts = (events: readonly EventText[]): EncodedEvents => {
  const chunks: Uint8Array[] = [];
  let [open, size]: [Sized[], number] = [[], 0];
  const close = (): void => {
    if (open.length === 0) return;
    const written = open;
    chunks.push(
      ProtoWriter.sized(size, (writer) => {
        for (const one of written) write(writer, one);
      }),
    );
    [open, size] = [[], 0];
  };
  for (const event of events) {
    const next = sized(event);
    const bytes = sizeOfBytes(proposedMessages, next.size);
    if (size + bytes > chunkBytes) close();
    open.push(next);
    size += bytes;
  }
  close();
  return { chunks };
};

/**
 * Events as the protocol's `proposed_messages`. The generated classes take ten times as long, and
 * base64 on the way.
 */
export const encodeEvents = (events: readonly NewEvent[]): EncodedEvents =>
  encodeTexts(
    events.map(({ id, type, data, metadata, text }) => ({
      id,
      type,
      ...(text ?? { data: JSON.stringify(data), metadata: JSON.stringify(metadata) }),
    })),
  );
