import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FolderStore, openSealed, sealBytes, SealBroken, Upload } from '../index.js';

const dir = mkdtempSync(join(tmpdir(), 'sealing-'));
const store = new FolderStore(join(dir, 'store'));
const key = randomBytes(32);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const opened = async (bytes: Buffer, sealed: Buffer, other = key): Promise<Buffer> => {
  const file = { kept: await store.keep(sealed), bytes: bytes.length };
  return buffer((await openSealed({ store, keys: [other] }, file))!);
};

describe('A sealed file', () => {
  const mebibyte = 1_048_576;

  it.each([1, 5, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte])(
    'of %s bytes opens whole and in any part',
    async (size) => {
      const bytes = randomBytes(size);
      const sealed = sealBytes(key, bytes);
      expect(await opened(bytes, sealed)).toEqual(bytes);
      const file = { kept: await store.keep(sealed), bytes: size };
      for (const from of [0, Math.floor(size / 2), size - 1]) {
        const to = Math.min(size - 1, from + 10);
        const part = await buffer((await openSealed({ store, keys: [key] }, file, { from, to }))!);
        expect(part).toEqual(bytes.subarray(from, to + 1));
      }
    },
  );

  it('does not open when it was changed, cut at a piece, moved, or sealed under another key', async () => {
    const bytes = randomBytes(2 * mebibyte + 7);
    const sealed = sealBytes(key, bytes);
    const changed = Buffer.from(sealed);
    changed[sealed.length - 3]! ^= 1;
    const piece = mebibyte + 16;
    const cut = sealed.subarray(0, 12 + 2 * piece);
    const moved = Buffer.concat([
      sealed.subarray(0, 12),
      sealed.subarray(12 + piece, 12 + 2 * piece),
      sealed.subarray(12, 12 + piece),
      sealed.subarray(12 + 2 * piece),
    ]);
    for (const [one, said] of [
      [changed, bytes],
      [cut, bytes.subarray(0, 2 * mebibyte)],
      [cut, bytes],
      [moved, bytes],
    ] as const)
      await expect(opened(said, one)).rejects.toThrow(SealBroken);
    await expect(opened(bytes, sealed, randomBytes(32))).rejects.toThrow(SealBroken);
  });

  it('is sealed otherwise each time, so that nobody sees that two are the same', () =>
    expect(sealBytes(key, Buffer.from('甲'))).not.toEqual(sealBytes(key, Buffer.from('甲'))));
});

describe('A file on its way in', () => {
  const bytes = randomBytes(3_500_000);
  const [path, partial] = [join(dir, 'upload'), join(dir, 'partial')];
  const from = (at: number, to = bytes.length) => Readable.from([bytes.subarray(at, to)]);

  it('goes on in another process from the last whole piece, whatever a crash left', async () => {
    const first = new Upload(path, bytes.length, key);
    expect(await first.take(from(0, 2_500_000))).toBe(2_097_152);
    // Half of a piece, as a crash leaves it.
    writeFileSync(path, randomBytes(1_000), { flag: 'a' });
    const second = new Upload(path, bytes.length, key);
    expect(await second.offset()).toBe(2_097_152);
    expect(await second.take(from(2_097_152))).toBe(bytes.length);
    const { digest, kept } = await second.digests();
    await store.keepFile(path, kept);
    const open = await openSealed({ store, keys: [key] }, { kept, bytes: bytes.length });
    expect(await buffer(open!)).toEqual(bytes);
    const whole = new Upload(join(dir, 'whole'), bytes.length, key);
    await whole.take(from(0));
    expect((await whole.digests()).digest).toBe(digest);
  });

  it('begins anew when its beginning was lost', async () => {
    const upload = new Upload(partial, bytes.length, key);
    await upload.take(from(0, 1_500_000));
    truncateSync(partial, 5);
    expect(await upload.offset()).toBe(0);
    expect(await upload.take(from(0))).toBe(bytes.length);
    expect(statSync(partial).size).toBeGreaterThan(bytes.length);
  });
});
