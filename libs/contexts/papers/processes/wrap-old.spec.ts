import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { About } from '#domain/kernel';
import { FolderStore } from '#platform/files';
import { PaperSources, type OnPaper } from '#platform/papers';
import { erased, FileSeals, Keys } from '#platform/privacy';
import { MemoryLog } from '#testing';
import { settings } from '../../registry/http/office.examples.js';
import { rendering } from '../paper/paper.examples.js';
import type { Printery } from './printing.js';
import { removeUnwrapped, wrapOldPapers } from './wrap-old.js';

/** Keys that can be erased, in memory. */
class MemoryKeys extends Keys {
  readonly erasable = true;
  readonly gone = new Set<string>();

  async keyOf(name: string): Promise<Buffer> {
    return this.isErased(name) ? erased(name) : this.known(name)[0]!;
  }
  known(name: string): readonly Buffer[] {
    return this.isErased(name) ? [] : [Buffer.alloc(32, name)];
  }
  async erase(name: string): Promise<void> {
    this.gone.add(name);
  }
  isErased(name: string): boolean {
    return this.gone.has(name);
  }
}

const matter = 'enforcementCase-440704.c1';
const paper = 'papersPaper-440704.p1';
const pdf = Buffer.from('%PDF 当事人：黄伟强');
const document = {
  code: '结',
  title: '结案审批表',
  ordinal: 1,
  content: { witness: 'sealed:person/w1:abc' },
};
const party: OnPaper['party'] = { id: 'a1', kind: 'citizen', name: '黄某某' };

const folders: string[] = [];
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

/** A paper that was set and sealed as papers were before: under the master key alone. */
const place = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrap-old-'));
  folders.push(folder);
  const files = new FolderStore(folder);
  const keys = new MemoryKeys();
  const seals = new FileSeals(settings, keys);
  const log = new MemoryLog();
  log.append(matter, { type: 'Decided', data: { documents: [document] } });
  const was = await files.keep(await seals.seal('c1', pdf));
  const issued = { ...rendering, stream: matter, revision: 0, at: 0 } as object;
  const data = { issued, rendering: { ...rendering, kept: was } };
  log.append(paper, { type: 'PaperRendered', data });
  const sources = new PaperSources();
  const from = { category: 'enforcementCase', upcasters: {} };
  const onPaper = () => Promise.resolve({ organ: 'bureau', party } as OnPaper);
  sources.add({ from, path: 'c', types: ['Decided'], by: [], onPaper, read: undefined });
  const printery = { reading: { log }, files, seals } as unknown as Printery;
  const about = { stream: paper } as unknown as About;
  const wrap = async () =>
    (await wrapOldPapers({ printery, sources }).on.PaperRendered!(
      data as never,
      about,
    )) as readonly {
      data: { was: string; kept: string };
    }[];
  const remove = (one: { was: string; kept: string }) =>
    removeUnwrapped(files).on.PaperWrapped!(one, about);
  const all = async () => {
    const kept: string[] = [];
    for await (const one of files.all()) kept.push(one);
    return kept;
  };
  return { files, keys, seals, was, data, wrap, remove, all };
};

describe('ISSUE-11.4 a paper that was set before papers lay under keys of people', () => {
  it('is sealed under the key of its matter and of each of whom it tells, and opens as before', async () => {
    const { files, seals, was, wrap, remove, all } = await place();
    const [wanted] = await wrap();
    expect(wanted).toMatchObject({ type: 'KeepWrapped', id: 'p1', data: { was } });
    const { kept } = wanted!.data;
    expect((await files.read(kept))!.toString('latin1')).toMatch(
      /^under matter\/enforcementCase.c1 person\/a1 person\/w1\n/,
    );
    expect(seals.open('c1', (await files.read(kept))!)).toEqual(pdf);
    await remove(wanted!.data);
    expect(await all()).toEqual([kept]);
  });

  it.each(['matter/enforcementCase.c1', 'person/a1', 'person/w1'])(
    'opens for nobody once %s was erased, be it before',
    async (name) => {
      for (const when of ['before', 'after']) {
        const { files, keys, seals, wrap, remove } = await place();
        if (when === 'before') await keys.erase(name);
        const [wanted] = await wrap();
        await remove(wanted!.data);
        if (when === 'after') await keys.erase(name);
        const bytes = (await files.read(wanted!.data.kept))!;
        expect(() => seals.open('c1', bytes)).toThrow(
          expect.objectContaining({ code: 'file-erased' }),
        );
      }
    },
  );

  it('is never lost: killed anywhere, done again it comes to the same', async () => {
    const { files, seals, was, wrap, remove, all } = await place();
    const [first] = await wrap();
    // Killed before it was told: both are there.
    expect((await all()).toSorted()).toEqual([was, first!.data.kept].toSorted());
    const [second] = await wrap();
    expect(second).toEqual(first);
    await remove(second!.data);
    // Killed before its place was kept: the old file is gone, and nothing is asked again.
    expect(await wrap()).toEqual([]);
    await remove(second!.data);
    expect(seals.open('c1', (await files.read(second!.data.kept))!)).toEqual(pdf);
    await expect(remove({ was: second!.data.kept, kept: was })).rejects.toThrow('not kept');
  });
});
