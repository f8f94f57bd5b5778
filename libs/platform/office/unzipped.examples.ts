import { crc32, inflateRawSync } from 'node:zlib';

/** What lies in an archive, by its list of files, as another program reads it. */
export const unzipped = (zip: Buffer): ReadonlyMap<string, string> => {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== 0x06054b50) throw new Error('No list of files at the end');
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [crc, packed, size] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset));
    const length = zip.readUInt16LE(at + 28);
    const from = zip.readUInt32LE(at + 42);
    const begins = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const raw = inflateRawSync(zip.subarray(begins, begins + packed!));
    if (raw.length !== size || crc32(raw) !== crc) throw new Error('Not what the list says');
    files.set(zip.toString('utf8', at + 46, at + 46 + length), raw.toString());
    at += 46 + length;
  }
  return files;
};
