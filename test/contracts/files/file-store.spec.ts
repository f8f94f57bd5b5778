import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { DigestDiffers, evidenceStoreOf, type FileStore, FolderStore } from '#platform/files';

// One suite for every store of files: a folder, and a bucket. The bucket stands in an emulator of
// S3 that runs here (s3rver); S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY name another.

const dir = mkdtempSync(join(tmpdir(), 'file-store-'));
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Place = Readonly<{ store: FileStore; stop: () => Promise<void> }>;

const bucketAt = (
  url: string,
  [access, secret]: readonly (string | undefined)[],
  bucket = 'evidence',
): Promise<FileStore> =>
  evidenceStoreOf({
    FILES_DIR: dir,
    EVIDENCE_BUCKET: bucket,
    EVIDENCE_STORE_URL: url,
    EVIDENCE_STORE_REGION: 'us-east-1',
    EVIDENCE_STORE_ACCESS_KEY: access,
    EVIDENCE_STORE_SECRET_KEY: secret,
  });

const emulator = async (): Promise<Place> => {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(dir, 's3'),
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  const { port } = await server.run();
  const store = await bucketAt(`http://127.0.0.1:${port}`, ['S3RVER', 'S3RVER']);
  return { store, stop: () => server.close() };
};

const named = async (): Promise<Place> => {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket } = process.env;
  const { S3_ACCESS_KEY: access, S3_SECRET_KEY: secret } = process.env;
  const store = await bucketAt(endpoint!, [access, secret], bucket);
  return { store, stop: async () => undefined };
};

const places: Readonly<Record<string, () => Promise<Place>>> = {
  'a folder': async () => ({
    store: new FolderStore(join(dir, 'folder')),
    stop: async () => undefined,
  }),
  [process.env.S3_ENDPOINT === undefined ? 'a bucket (emulated)' : 'a bucket']:
    process.env.S3_ENDPOINT === undefined ? emulator : named,
};

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe.each(Object.keys(places))('%s of files', (name) => {
  let place: Place;
  let store: FileStore;
  beforeAll(async () => {
    place = await places[name]!();
    store = place.store;
  }, 30_000);
  afterAll(() => place?.stop());

  it('keeps bytes under their digest, once, however many bring them', async () => {
    const bytes = randomBytes(5_000);
    const digests = await Promise.all([store.keep(bytes), store.keep(bytes), store.keep(bytes)]);
    expect(digests).toEqual(Array(3).fill(digestOf(bytes)));
    expect(await store.read(digestOf(bytes))).toEqual(bytes);
    expect(await store.sizeOf(digestOf(bytes))).toBe(5_000);
  });

  it('keeps a file of the disk, larger than it sends at once, and hands out parts of it', async () => {
    const bytes = randomBytes(20 * 1_048_576);
    const path = join(dir, 'large');
    writeFileSync(path, bytes);
    await store.keepFile(path, digestOf(bytes));
    await store.keepFile(path, digestOf(bytes));
    rmSync(path);
    const span = { from: 16_777_210, to: 16_777_225 };
    const part = await store.part(digestOf(bytes), span);
    expect(await buffer(part!)).toEqual(bytes.subarray(span.from, span.to + 1));
    expect(digestOf((await store.read(digestOf(bytes)))!)).toBe(digestOf(bytes));
  }, 60_000);

  it('knows nothing of what was not kept, whatever it is called', async () => {
    for (const asked of ['0'.repeat(64), '../../etc/passwd', '..', '', 'A'.repeat(64)]) {
      expect(await store.read(asked)).toBeUndefined();
      expect(await store.sizeOf(asked)).toBeUndefined();
      expect(await store.part(asked, { from: 0, to: 9 })).toBeUndefined();
      await store.remove(asked);
    }
  });

  it('lists what it keeps, and takes away what it is told to', async () => {
    const kept: string[] = [];
    for (let at = 0; at < 30; at += 1) kept.push(await store.keep(Buffer.from(`第${at}份`)));
    const listed = new Set<string>();
    for await (const digest of store.all()) listed.add(digest);
    expect(kept.filter((one) => !listed.has(one))).toEqual([]);
    await store.remove(kept[0]!);
    await store.remove(kept[0]!);
    expect(await store.read(kept[0]!)).toBeUndefined();
  });

  it('keeps nothing of a file that is not there', async () => {
    await expect(store.keepFile(join(dir, 'nowhere'), '1'.repeat(64))).rejects.toThrow('ENOENT');
    expect(await store.sizeOf('1'.repeat(64))).toBeUndefined();
  });
});

describe('A folder of files', () => {
  it('does not hand out a file that was changed', async () => {
    const folder = join(dir, 'changed');
    const store = new FolderStore(folder);
    const digest = await store.keep(Buffer.from('甲'));
    const [file] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    writeFileSync(join(file!.parentPath, file!.name), '乙');
    await expect(store.read(digest)).rejects.toThrow(DigestDiffers);
  });
});
