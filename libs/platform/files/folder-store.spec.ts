import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DigestDiffers, FolderStore } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const store = new FolderStore(folder);
const files = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

afterAll(() => rmSync(folder, { recursive: true }));

describe('A folder of files', () => {
  const bytes = Buffer.from('行政处罚决定书');

  it('keeps a file under the digest of its bytes, once', async () => {
    const digest = await store.keep(bytes);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await Promise.all([store.keep(bytes), store.keep(bytes)])).toEqual([digest, digest]);
    expect(files()).toHaveLength(1);
    expect(await store.read(digest)).toEqual(bytes);
  });

  it('knows nothing of what was not kept, whatever it is called', async () => {
    for (const name of ['0'.repeat(64), '../../etc/passwd', '']) {
      expect(await store.read(name)).toBeUndefined();
    }
  });

  it('does not hand out a file that was changed', async () => {
    const digest = await store.keep(Buffer.from('甲'));
    writeFileSync(
      files().find((file) => file.endsWith(digest))!,
      '乙',
    );
    await expect(store.read(digest)).rejects.toThrow(DigestDiffers);
  });
});
