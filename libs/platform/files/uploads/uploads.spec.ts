import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { derivedKeys } from '../../privacy/keys.js';
import { Uploads } from '../index.js';

const dir = mkdtempSync(join(tmpdir(), 'uploads-'));
const keys = derivedKeys({
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  DISTRICT: '440704',
});
const uploads = new Uploads(
  { FILES_DIR: dir, FILE_BYTES_MAX: 1e9, UPLOADS_KEPT_HOURS: 72 } as never,
  keys,
);
afterAll(() => {
  uploads.onModuleDestroy();
  rmSync(dir, { recursive: true, force: true });
});

const mebibyte = 1_048_576;
const bytes = randomBytes(2 * mebibyte + 5);
const said = (person: string) => ({
  person,
  digest: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
  key: 'file/a',
});
const hours = 3_600_000;

describe('Uploads that somebody has begun', () => {
  it('are twenty at most, listed for who began them, and given up by nobody else', async () => {
    const begun = await Promise.all(Array.from({ length: 20 }, () => uploads.begin(said('p1'))));
    await expect(uploads.begin(said('p1'))).rejects.toMatchObject({ code: 'too-many-uploads' });
    const listed = await uploads.listOf('p1');
    expect(listed.map(({ id }) => id).toSorted()).toEqual(begun.toSorted());
    expect(listed[0]).toMatchObject({ received: 0, bytes: bytes.length, digest: said('').digest });
    expect(await uploads.listOf('p2')).toEqual([]);
    const [first] = begun;
    await expect(uploads.giveUp(first!, 'p2')).rejects.toMatchObject({ code: 'upload-unknown' });
    await uploads.giveUp(first!, 'p1');
    await expect(uploads.giveUp(first!, 'p1')).rejects.toMatchObject({ code: 'upload-unknown' });
    expect(await uploads.begin(said('p1'))).toEqual(expect.any(String));
  });

  it('are let go of so long after something came last, not after they were begun', async () => {
    const id = await uploads.begin(said('p3'));
    const part = Readable.from([bytes.subarray(0, mebibyte + 300)]);
    // Of the second piece only a part came: it is sent again.
    expect(await uploads.take(id, { person: 'p3', offset: 0 }, part)).toBe(mebibyte);
    const [open] = await uploads.listOf('p3');
    expect(open).toMatchObject({ id, received: mebibyte });
    const last = Date.parse(open!.lastAt);
    expect(Date.parse(open!.expiresAt) - last).toBe(72 * hours);
    await uploads.sweep(last + 71 * hours);
    expect(await uploads.listOf('p3')).toHaveLength(1);
    await uploads.sweep(last + 73 * hours);
    expect(await uploads.listOf('p3')).toEqual([]);
  });

  it('is no open one any more once an act took it', async () => {
    const id = await uploads.begin(said('p4'));
    await uploads.take(id, { person: 'p4', offset: 0 }, Readable.from([bytes]));
    await uploads.taken(id, await uploads.whole(id, 'p4'));
    expect(await uploads.listOf('p4')).toEqual([]);
    await expect(uploads.giveUp(id, 'p4')).rejects.toMatchObject({ code: 'upload-unknown' });
    expect(await uploads.whole(id, 'p4')).toMatchObject({ digest: said('').digest });
  });
});
