import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FolderStore, sealBytes } from '#platform/files';
import { PostgresKeys } from '#platform/keys';
import { withPostgres } from '#stand-ins/embedded';
import { ExhibitFiles, type ReadExhibit } from './exhibit-files.js';

const dir = mkdtempSync(join(tmpdir(), 'exhibit-files-'));
const file = 'file/a';
const [caseA, caseB] = ['matter/enforcementCase.a', 'matter/enforcementCase.b'];
let keys: PostgresKeys;
beforeAll(async () => {
  const url = await (await withPostgres()).freshDatabase();
  keys = new PostgresKeys(url, '440704', [Buffer.alloc(32, 7)]);
});
afterAll(async () => {
  await keys.onApplicationShutdown();
  rmSync(dir, { recursive: true, force: true });
});

describe('The bytes of an exhibit', () => {
  it('open for who reads a matter that has its key, not through one whose key was erased', async () => {
    const store = new FolderStore(dir);
    const bytes = Buffer.from('照片');
    const kept = await store.keep(sealBytes(await keys.fileKeyOf(file, 'vault/bureau'), bytes));
    await keys.wrapUnder(file, [caseA, caseB], true);
    await keys.erase(caseA);
    const none = undefined as never;
    const files = new ExhibitFiles(none, none, none, store, keys);
    const asked = async (...through: readonly string[]) => {
      const row = { state: 'kept', file: { key: file }, through } as unknown as ReadExhibit;
      const part = { kept, bytes: bytes.length };
      return buffer(await files.bytesOf(row, part, { from: 0, to: bytes.length - 1 }));
    };
    expect(await asked(caseB)).toEqual(bytes);
    expect(await asked()).toEqual(bytes);
    await expect(asked(caseA)).rejects.toMatchObject({ code: 'file-erased' });
  });
});
