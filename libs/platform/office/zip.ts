import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive, written as it comes. */
export type ZipEntry = Readonly<{ name: string; text: Iterable<string> | AsyncIterable<string> }>;

type Written = Readonly<{ name: Buffer; crc: number; packed: number; size: number; at: number }>;

const local = 0x04034b50;
const behind = 0x08074b50;
const central = 0x02014b50;
const ending = 0x06054b50;
/** Sizes stand behind the file, and names are UTF-8. */
const flags = 0x0808;
const version = 20;
const deflated = 8;
/** 1 January 1980: the same table is the same bytes. */
const day = 0x0021;

const numbers = (...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const made = Buffer.alloc(parts.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of parts) at = made.writeUIntLE(value, at, bytes);
  return made;
};

const headOf = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers([4, local], [2, version], [2, flags], [2, deflated], [2, 0], [2, day]),
    numbers([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ]);

const listed = ({ name, crc, packed, size, at }: Written): Buffer =>
  Buffer.concat([
    numbers([4, central], [2, version], [2, version], [2, flags], [2, deflated], [2, 0], [2, day]),
    numbers([4, crc], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0]),
    numbers([4, 0], [4, at]),
    name,
  ]);

/** Texts as bytes, and what was counted of them. */
const counting = (text: ZipEntry['text']) => {
  const sum = { crc: 0, size: 0 };
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const part of text) {
      const raw = Buffer.from(part);
      sum.crc = crc32(raw, sum.crc);
      sum.size += raw.length;
      yield raw;
    }
  }
  return { sum, bytes: bytes() };
};

const packedOf = (bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> =>
  // A fault of what is packed ends the packing, and so reaches whoever reads.
  pipeline(Readable.from(bytes), createDeflateRaw(), () => undefined);

/**
 * An archive of texts as ZIP, written while it is read: none of it is held. Up to 4 GB, which is
 * more than an office program opens.
 */
export async function* zipOf(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name, text } of entries) {
    const begins = at;
    const called = Buffer.from(name);
    const head = headOf(called);
    yield head;
    at += head.length;
    const { sum, bytes } = counting(text);
    let packed = 0;
    for await (const part of packedOf(bytes)) {
      packed += part.length;
      yield part;
    }
    yield numbers([4, behind], [4, sum.crc], [4, packed], [4, sum.size]);
    at += packed + 16;
    written.push({ name: called, ...sum, packed, at: begins });
  }
  const list = Buffer.concat(written.map(listed));
  yield list;
  const { length } = written;
  yield numbers([4, ending], [2, 0], [2, 0], [2, length], [2, length]);
  yield numbers([4, list.length], [4, at], [2, 0]);
}
