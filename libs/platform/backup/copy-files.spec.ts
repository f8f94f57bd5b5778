import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStore } from '#platform/files';
import { copyFiles } from './index.js';

const dir = mkdtempSync(join(tmpdir(), 'copy-files-'));
const at = (name: string) => new FolderStore(join(dir, name));
const way = (from: string, to: string) => ({ from: at(from), to: at(to), aside: join(dir, 'way') });
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('The files of a back-up', () => {
  it('are copied once, and come back the same', async () => {
    const digests = await Promise.all(
      ['甲', '乙'].map((one) => at('store').keep(Buffer.from(one))),
    );
    expect(await copyFiles(way('store', 'backup'))).toEqual({ copied: 2, all: 2, damaged: [] });
    await at('store').keep(Buffer.from('丙'));
    expect(await copyFiles(way('store', 'backup'))).toEqual({ copied: 1, all: 3, damaged: [] });
    expect(await copyFiles(way('backup', 'new'))).toEqual({ copied: 3, all: 3, damaged: [] });
    expect(await at('new').read(digests[1]!)).toEqual(Buffer.from('乙'));
    expect(readdirSync(join(dir, 'way'))).toEqual([]);
  });

  it('are no damaged ones: the copy says which', async () => {
    const digest = await at('damaged').keep(Buffer.from('丁'));
    const [file] = readdirSync(join(dir, 'damaged'), {
      recursive: true,
      withFileTypes: true,
    }).filter((one) => one.isFile());
    writeFileSync(join(file!.parentPath, file!.name), '戊');
    const done = { copied: 0, all: 1, damaged: [digest] };
    expect(await copyFiles(way('damaged', 'other'))).toEqual(done);
    expect(await at('other').sizeOf(digest)).toBeUndefined();
  });
});
