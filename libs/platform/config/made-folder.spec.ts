import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeFolder } from './made-folder.js';

describe('A folder', () => {
  it('is made with those above it, and tells which was missing', () => {
    const root = mkdtempSync(join(tmpdir(), 'made-'));
    expect(madeFolder(join(root, 'a/b/c'), 0o700)).toBe(join(root, 'a'));
    expect(statSync(join(root, 'a/b/c')).mode & 0o777).toBe(0o700);
    expect(madeFolder(join(root, 'a/b'))).toBeUndefined();
  });

  it('is refused at once where none can be', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'made-')), 'file');
    writeFileSync(file, '');
    for (const dir of ['/proc/no/such', join(file, 'below')])
      expect(() => madeFolder(dir)).toThrow(/ENOENT|ENOTDIR|EACCES/);
  });

  it('is made in no other way by the product', () => {
    const house = join(import.meta.dirname, '../../../..');
    const others = ['apps', 'libs']
      .flatMap((ring) =>
        readdirSync(join(house, ring), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(ring, file),
        ),
      )
      .filter((file) => /(?<!\.(spec|examples))\.ts$/.test(file))
      .filter((file) =>
        /mkdir(Sync)?\([^;]*recursive/.test(readFileSync(join(house, file), 'utf8')),
      );
    expect(others).toEqual([]);
  });
});
