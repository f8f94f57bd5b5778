import { crc32, inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const shortestEnd = 22;
const longestComment = 65_535;
/** An archive that unpacks to more than this is no table of a bureau（压缩炸弹）. */
const unpackedMax = 1024 * 1024 * 1024;

/** The archive is broken, or none at all. */
export class BrokenArchive extends Error {}

const broken = (reason: string): never => {
  throw new BrokenArchive(reason);
};

/** Where its list of files is described: the last thing in it, but for a comment. */
const endOf = (zip: Buffer): number => {
  const last = zip.length - shortestEnd;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (zip.readUInt32LE(at) === endMark) return at;
  return broken('no list of files at its end（不是 XLSX 文件，或者文件不完整）');
};

type Entry = Readonly<{ name: string; method: number; crc: number; packed: Buffer; size: number }>;

function* entriesOf(zip: Buffer): Generator<Entry> {
  const end = endOf(zip);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const from = zip.readUInt32LE(at + 42);
    const begins = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const length = zip.readUInt16LE(at + 28);
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + length),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.subarray(begins, begins + zip.readUInt32LE(at + 20)),
      size: zip.readUInt32LE(at + 24),
    };
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

const unpacked = ({ name, method, crc, packed, size }: Entry): Buffer => {
  if (size > unpackedMax) broken(`${name} is too large（文件过大）`);
  const raw = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: unpackedMax });
  if (raw.length !== size || crc32(raw) !== crc) broken(`${name} is damaged（文件已损坏）`);
  return raw;
};

/** The files in an archive whose names are wanted, each by its name. Throws `BrokenArchive`. */
export const unzip = (
  zip: Buffer,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Buffer> => {
  try {
    const files = new Map<string, Buffer>();
    for (const entry of entriesOf(zip))
      if (wanted(entry.name)) files.set(entry.name, unpacked(entry));
    return files;
  } catch (error) {
    if (error instanceof BrokenArchive) throw error;
    return broken((error as Error).message);
  }
};
