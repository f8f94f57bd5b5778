import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { derivedKeys, type Keys } from '../../privacy/keys.js';
import { FolderStore, openSealed, sealBytes, SealBroken, Uploads } from '../index.js';

// A change of PERSONAL_DATA_KEY where keys have no store of their own（KEYS_URL）: what was sealed
// before goes on opening, as long as the older key stands behind the newer one.

const dir = mkdtempSync(join(tmpdir(), 'key-change-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const store = new FolderStore(join(dir, 'store'));
const master = (of: number): string => Buffer.alloc(32, of).toString('base64');
const under = (...masters: readonly number[]): Keys =>
  derivedKeys({ PERSONAL_DATA_KEY: masters.map(master).join(','), DISTRICT: '440704' });
const mebibyte = 1_048_576;

describe('K36 A file that was sealed before the keys were changed', () => {
  const bytes = randomBytes(2 * mebibyte + 7);
  const name = 'file/a';

  it('opens, whole and in parts, as long as its key is among them', async () => {
    const kept = await store.keep(sealBytes(await under(1).keyOf(name), bytes));
    const file = { kept, bytes: bytes.length };
    for (const keys of [under(2, 1), under(3, 2, 1)]) {
      const reading = { store, keys: await keys.keysOf(name) };
      expect(await buffer((await openSealed(reading, file))!)).toEqual(bytes);
      const part = await openSealed(reading, file, { from: mebibyte, to: mebibyte + 9 });
      expect(await buffer(part!)).toEqual(bytes.subarray(mebibyte, mebibyte + 10));
    }
    const without = { store, keys: await under(2).keysOf(name) };
    await expect(buffer((await openSealed(without, file))!)).rejects.toThrow(SealBroken);
  });

  it('and what came in half under each is sent again, and not kept', async () => {
    const settings = { FILES_DIR: dir, FILE_BYTES_MAX: 1e9, UPLOADS_KEPT_HOURS: 72 } as never;
    const said = {
      person: 'p1',
      digest: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      key: name,
    };
    const before = new Uploads(settings, under(1));
    const id = await before.begin(said);
    await before.take(
      id,
      { person: 'p1', offset: 0 },
      Readable.from([bytes.subarray(0, mebibyte)]),
    );
    before.onModuleDestroy();
    const after = new Uploads(settings, under(2, 1));
    const rest = Readable.from([bytes.subarray(mebibyte)]);
    await after.take(id, { person: 'p1', offset: mebibyte }, rest);
    await expect(after.whole(id, 'p1')).rejects.toMatchObject({ code: 'upload-broken' });
    await expect(after.whole(id, 'p1')).rejects.toMatchObject({ code: 'upload-unknown' });
    after.onModuleDestroy();
  });
});
