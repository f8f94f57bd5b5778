import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { instant } from '#domain/kernel';
import { migrate, readModels } from '#platform/tables';
import { ProofFolder, signerOf, tileBytes, TreeKeeping } from '#platform/transparency';
import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog, SetClock } from '#testing';
import { migrations } from '../../migrations/index.js';

// Debian's golang-golang-x-mod-dev, with which Go checks its own packages: not ours, and knows
// nothing of us. `.ci/run` installs it; elsewhere this is passed over where there is none.

const modules = '/usr/share/gocode';
const source = resolve(import.meta.dirname, '../../../test/independent/reader.go');
const isHere = spawnSync('go', ['version']).status === 0;

let dir = '';
let reader = '';
let database: DataSource;
const size = 700;

const folderOf = async (): Promise<string> => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, []);
  const log = new MemoryLog();
  for (let at = 0; at < size; at += 1)
    log.append(`case-440704.${at % 7}`, { type: '立案', data: { at } });
  const made = mkdtempSync(join(tmpdir(), 'checkpoints-'));
  const keeping = await TreeKeeping.of(
    {
      log,
      database,
      signer: signerOf('work-safety.440704', Buffer.alloc(32, 7)),
      clock: new SetClock(instant('2026-11-29T10:00:00Z')),
      folder: new ProofFolder(made, (tile) => tileBytes(database, tile)),
    },
    { batch: 100, waitMs: 5, signEveryEvents: 100, signEveryMs: 600_000 },
  );
  const ending = new AbortController();
  const following = keeping.follow(ending.signal);
  for (let tries = 0; keeping.size < size || keeping.waiting > 0; tries += 1) {
    if (tries > 1_000) throw new Error('The tree does not come to its end.');
    await new Promise((done) => setTimeout(done, 5));
  }
  ending.abort();
  await following;
  return made;
};

const read = (folder: string): readonly [number | null, string] => {
  const { status, stdout } = spawnSync(reader, [folder], { encoding: 'utf8' });
  return [status, stdout.trim()];
};

(isHere ? describe : describe.skip)('A reader that is not ours', () => {
  beforeAll(async () => {
    reader = join(mkdtempSync(join(tmpdir(), 'reader-')), 'reader');
    const env = {
      ...process.env,
      GO111MODULE: 'off',
      GOPATH: modules,
      GOCACHE: mkdtempSync(join(tmpdir(), 'go-')),
    };
    const { status, stderr } = spawnSync('go', ['build', '-o', reader, source], { env });
    if (status !== 0) throw new Error(String(stderr));
    dir = await folderOf();
  }, 180_000);
  afterAll(() => database?.destroy());

  it('finds that checkpoint, tiles, entries and proofs hold', () =>
    expect(read(dir)).toEqual([0, `holds: ${size}`]));

  it.each(['tile/0/001', 'tile/entries/000', 'tile/1/000.p/2', 'checkpoint'])(
    'finds one byte of %s that was changed',
    (path) => {
      const copy = mkdtempSync(join(tmpdir(), 'copy-'));
      cpSync(dir, copy, { recursive: true });
      const bytes = readFileSync(join(copy, path));
      bytes[20]! ^= 1;
      writeFileSync(join(copy, path), bytes);
      expect(readdirSync(copy)).toContain('key');
      expect(read(copy)).toEqual([1, expect.stringMatching(/^wrong: /)]);
    },
  );
});
