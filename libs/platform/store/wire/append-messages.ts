import { ProtoWriter, sizeOfBytes, sizeOfNumber } from '#platform/protobuf';
import type { EncodedEvents } from '../event-store.js';

/** One append as it is asked for. */
export type Append = Readonly<{
  /** UUID under which it is answered. */
  id: string;
  stream: string;
  expected: number | 'none';
  /** Milliseconds since 1970 at which nobody waits for it any more. */
  deadlineMs: number;
}>;

const uuidText = 36;
const uuidSize = sizeOfBytes(2, uuidText);
const finalSize = sizeOfNumber(4, 1);

const optionsSizes = ({ stream, expected, deadlineMs }: Append) => {
  const name = Buffer.byteLength(stream);
  const [seconds, nanos] = [Math.floor(deadlineMs / 1_000), (deadlineMs % 1_000) * 1_000_000];
  const identifier = sizeOfBytes(3, name);
  const deadline = sizeOfNumber(1, seconds) + sizeOfNumber(2, nanos);
  const revision = expected === 'none' ? sizeOfBytes(3, 0) : sizeOfNumber(2, expected);
  const total = sizeOfBytes(1, identifier) + revision + sizeOfBytes(6, deadline);
  return { name, seconds, nanos, identifier, deadline, total };
};

const writeOptions = (
  writer: ProtoWriter,
  { stream, expected }: Append,
  sizes: ReturnType<typeof optionsSizes>,
): void => {
  writer.head(2, sizes.total);
  writer.head(1, sizes.identifier);
  writer.text(3, stream, sizes.name);
  if (expected === 'none') writer.head(3, 0);
  else writer.number(2, expected);
  writer.head(6, sizes.deadline);
  writer.number(1, sizes.seconds);
  writer.number(2, sizes.nanos);
};

/**
 * The messages of one append on a batch stream: the first says where to, the last that it is whole.
 */
export const appendMessages = (append: Append, { chunks }: EncodedEvents): readonly Buffer[] => {
  const sizes = optionsSizes(append);
  const bodies = chunks.length === 0 ? [new Uint8Array()] : chunks;
  return bodies.map((body, at) => {
    const [first, last] = [at === 0, at === bodies.length - 1];
    const size =
      sizeOfBytes(1, uuidSize) +
      (first ? sizeOfBytes(2, sizes.total) : 0) +
      body.length +
      (last ? finalSize : 0);
    return ProtoWriter.sized(size, (writer) => {
      writer.head(1, uuidSize);
      writer.text(2, append.id, uuidText);
      if (first) writeOptions(writer, append, sizes);
      writer.raw(body);
      if (last) writer.number(4, 1);
    });
  });
};
