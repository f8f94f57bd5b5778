import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryLog, MemoryStore, MortalStore, realStore, type RealStore } from '#testing';
import { backUp, BadBackup, compare, restore } from './index.js';

const key = Buffer.alloc(32, 7).toString('base64');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const day = (at: number): string => `2026-03-0${at}T01:00:00Z`;
const fact = (at: number) => ({
  type: 'NoteWritten',
  data: { 内容: `第${at}条`, at },
  metadata: { recordedAt: day(at), digest: `d${at}` },
});

/** Three streams, written to in turn, and one of the server's own. */
const written = (): MemoryLog => {
  const log = new MemoryLog();
  log.append('note-1', fact(1), fact(1));
  log.append('$stats', fact(1));
  log.append('note-2', fact(2));
  log.append('note-1', fact(3));
  log.append('note-3', fact(4));
  return log;
};
const allIn = async (log: MemoryLog): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const { stream, revision } of log.readAll({})) all.push(`${stream}@${revision}`);
  return all;
};

const taken = (log: MemoryLog, eventsInFile = 2) => backUp({ log, folder, key, eventsInFile });
const into = (log: MemoryLog) => ({ log, store: new MemoryStore(log), folder, key });

describe('A back-up', () => {
  it('holds everything of the product, and is the same in an empty store, with the proof', async () => {
    const log = written();
    expect(await taken(log)).toMatchObject({ events: 5, lastRecordedAt: day(4) });
    const restored = new MemoryLog();
    expect(await restore(into(restored))).toEqual({ same: 5 });
    expect(await allIn(restored)).toEqual([
      'note-1@0',
      'note-1@1',
      'note-2@0',
      'note-1@2',
      'note-3@0',
    ]);
  });

  it('goes on where it ended: only what is new is written', async () => {
    const log = written();
    await taken(log);
    const before = readdirSync(folder);
    log.append('note-2', fact(5));
    expect(await taken(log)).toMatchObject({ events: 6 });
    expect(readdirSync(folder).length).toBe(before.length + 1);
    expect(await taken(log)).toMatchObject({ events: 6 });
    expect(await compare({ log, folder })).toEqual({ same: 6 });
  });

  it('comes back up to a moment, in the order of the log', async () => {
    await taken(written());
    const restored = new MemoryLog();
    expect(await restore({ ...into(restored), until: day(2) })).toEqual({ same: 3 });
    expect(await allIn(restored)).toEqual(['note-1@0', 'note-1@1', 'note-2@0']);
  });

  it.each(['before', 'after'] as const)(
    'killed in the middle of restoring, %s an append, goes on and has nothing twice',
    async (when) => {
      const log = written();
      await taken(log);
      const restored = new MemoryLog();
      const mortal = new MortalStore(new MemoryStore(restored), { append: 2, when });
      await expect(restore({ ...into(restored), store: mortal })).rejects.toThrow('died');
      expect(await restore(into(restored))).toEqual({ same: 5 });
      expect(await compare({ log: restored, folder })).toEqual({ same: 5 });
    },
  );

  it.each<[string, (log: MemoryLog) => void, number]>([
    ['has one more', (log) => log.append('note-3', fact(5)), 5],
    ['lacks the last', () => undefined, 4],
  ])('SEC-11 tells of a store that %s', async (what, change, same) => {
    const log = written();
    await taken(log);
    const other = what.startsWith('lacks') ? new MemoryLog() : log;
    if (other !== log) await restore({ ...into(other), until: day(3) });
    change(other);
    const { differs, same: found } = await compare({ log: other, folder });
    expect(found).toBe(same);
    expect(differs?.store ?? differs?.backup).toContain('note-3');
  });

  it('SEC-11 tells of an event that was changed in the store', async () => {
    const log = written();
    await taken(log);
    const other = new MemoryLog();
    other.append('note-1', fact(1), { ...fact(1), data: { 内容: '改过', at: 1 } });
    expect(await compare({ log: other, folder })).toMatchObject({ same: 1 });
    await expect(restore(into(other))).rejects.toThrow('空库');
  });

  it('refuses a file that was changed or is missing, another key, and an empty folder', async () => {
    await expect(restore(into(new MemoryLog()))).rejects.toThrow('没有备份');
    await taken(written());
    const otherKey = Buffer.alloc(32, 8).toString('base64');
    await expect(restore({ ...into(new MemoryLog()), key: otherKey })).rejects.toThrow('密钥');
    await expect(backUp({ log: written(), folder, key: otherKey })).rejects.toThrow('密钥');
    writeFileSync(join(folder, 'events-000002.ndjson.gz'), 'x');
    await expect(restore(into(new MemoryLog()))).rejects.toThrow('events-000002');
    await expect(backUp({ log: written(), folder, key })).rejects.toThrow('events-000002');
    rmSync(join(folder, 'events-000002.ndjson.gz'));
    await expect(restore(into(new MemoryLog()))).rejects.toThrow(BadBackup);
  });

  it('goes on after a change of keys, and comes back with the keys of its time or newer ones', async () => {
    const log = written();
    await taken(log);
    const newer = Buffer.alloc(32, 8).toString('base64');
    const ring = `${newer},${key}`;
    await restore({ ...into(new MemoryLog()), key: ring });
    await backUp({ log, folder, key: ring });
    expect(await restore({ ...into(new MemoryLog()), key: ring })).toEqual({ same: 5 });
    for (const lacking of [key, newer])
      await expect(restore({ ...into(new MemoryLog()), key: lacking })).rejects.toThrow('密钥');
  });

  it('is none of an empty store, and nothing is held against a folder without one', async () => {
    await expect(backUp({ log: new MemoryLog(), folder, key })).rejects.toThrow('DATA_DIR');
    await expect(compare({ log: written(), folder })).rejects.toThrow('没有备份');
  });

  it('that was killed before it named its last file writes that file again', async () => {
    const log = written();
    writeFileSync(join(folder, 'events-000001.ndjson.gz'), 'half');
    writeFileSync(join(folder, 'events-000002.ndjson.gz.part'), 'half');
    await taken(log);
    expect(await compare({ log, folder })).toEqual({ same: 5 });
  });
});

describe('A back-up on a real store', () => {
  const stores: RealStore[] = [];
  afterAll(async () => {
    for (const one of stores) await one.stop();
  });

  it('comes back event for event', async () => {
    const [from, to] = [await realStore(), await realStore()];
    stores.push(from, to);
    const ids = [
      '0197a3c4-8d10-7abc-9def-0123456789a1',
      '0197a3c4-8d10-7abc-9def-0123456789a2',
      '0197a3c4-8d10-7abc-9def-0123456789a3',
    ];
    const [one, two, three] = ids.map((id, at) => ({ id, ...fact(at + 1) }));
    await from.store.append('note-1', [one!, two!], 'none');
    await from.store.append('note-2', [three!], 'none');
    await backUp({ log: from.log, folder, key, eventsInFile: 2 });
    expect(await restore({ ...to, folder, key })).toEqual({ same: 3 });
    await to.store.append('note-2', [{ ...one!, id: '0197a3c4-8d10-7abc-9def-0123456789a4' }], 0);
    expect(await compare({ log: to.log, folder })).toMatchObject({ same: 3 });
  });
});
