import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

// Whoever installs must not be left with a changed lock（锁文件完整）: it says all that npm would
// write, for every platform, so that nothing is asked of anybody to say it again.

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');
const place = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const kept = ['--package-lock-only', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];

describe('CASE-45 The committed lock', () => {
  it('stays as it is when somebody installs', async () => {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(root, file), join(place, file));
    await run('npm', ['install', ...kept], { cwd: place, timeout: 240_000 });
    const [before, after] = [root, place].map((at) =>
      readFileSync(join(at, 'package-lock.json'), 'utf8'),
    );
    expect(after).toBe(before);
  }, 300_000);
});
