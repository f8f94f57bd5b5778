import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Person } from '../person.js';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const side = 16;
const head = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0]);

/** A small picture of one colour, another one for each name: what a story hands in. */
export const pictureOf = (name: string): Buffer => {
  const colour = createHash('sha256').update(name).digest().subarray(0, 3);
  const line = Buffer.concat([Buffer.alloc(1), ...Array.from({ length: side }, () => colour)]);
  const lines = Buffer.concat(Array.from({ length: side }, () => line));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const names = new Map<string, string>();

/** The digest of such a picture, for whoever names it before it is handed in. */
export const digestOfPicture = (name: string): string => {
  const digest = createHash('sha256').update(pictureOf(name)).digest('hex');
  names.set(digest, name);
  return digest;
};

const digests = /"([0-9a-f]{64})"/g;

/**
 * Somebody hands in the pictures that a request names by such digests, to no matter yet: the act
 * brings them into its own. Those that were handed in before are left out.
 */
export const handInNamed = async (
  person: Person,
  body: object,
  before: Set<string>,
): Promise<void> => {
  for (const [, digest = ''] of JSON.stringify(body).matchAll(digests)) {
    const name = names.get(digest);
    if (name === undefined || before.has(digest)) continue;
    before.add(digest);
    await handPictureIn(person, name);
  }
};

/**
 * Somebody hands such a picture in, to a matter or to none yet; answers its digest. Throws where it
 * is refused.
 */
export const handPictureIn = async (
  person: Person,
  name: string,
  matter?: string,
): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    const path = join(folder, 'picture.png');
    writeFileSync(path, pictureOf(name));
    const { status, body } = await person.handIn(path, {
      origin: 'handed-in',
      ...(matter !== undefined && { matter }),
      name,
    });
    if (status !== 201) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    return String(body.id);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
