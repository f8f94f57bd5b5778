import { entryIn, entryOf, lineOf } from './entry.js';
import { entriesTile, tileOf, tilePath, tilesBetween } from './tile-path.js';

describe('The tiles of a tree', () => {
  it('lie where C2SP tlog-tiles says, and a path that is spelled otherwise names none', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 3, width: 17 })).toBe('tile/entries/003.p/17');
    for (const path of ['0/x001/x234/067', 'entries/003.p/17', '5/000', '1/x999/999.p/255'])
      expect(tilePath(tileOf(path)!)).toBe(`tile/${path}`);
    const none = [
      '',
      '0',
      '0/',
      '0/1',
      '6/000',
      '00/000',
      '0/x000/001',
      '0/000.p/0',
      '0/000.p/256',
    ];
    none.push(
      '0/000.p/01',
      '0/000.p/1.p/2',
      '0/../../key',
      '0/x001',
      'x/000',
      '0/001/002',
      '-1/000',
    );
    for (const path of none) expect([path, tileOf(path)]).toEqual([path, undefined]);
  });

  it('are whole ones and the last of each level, and only what came since', () => {
    const paths = (from: number, size: number) => [...tilesBetween(from, size)].map(tilePath);
    expect(paths(0, 0)).toEqual([]);
    expect(paths(0, 257)).toEqual([
      'tile/0/000',
      'tile/entries/000',
      'tile/0/001.p/1',
      'tile/entries/001.p/1',
      'tile/1/000.p/1',
    ]);
    expect(paths(300, 301)).toEqual(['tile/0/001.p/45', 'tile/entries/001.p/45', 'tile/1/000.p/1']);
  });

  it('have each entry with its length before it', () => {
    expect(entriesTile([Buffer.from('ab'), Buffer.from('')])).toEqual(
      Buffer.from([0, 2, 97, 98, 0, 0]),
    );
  });
});

describe('The entry of an event', () => {
  const event = {
    stream: 'case-440704.a',
    revision: 3,
    id: '01900000-0000-7000-8000-000000000001',
    type: 'CaseFiled',
    data: { b: 1, a: '危' },
    metadata: { recordedAt: '2026-03-02T01:00:00Z' },
  };

  it('is a line that tells which one it is and the digest of all of it', () => {
    const entry = entryOf(event);
    expect(entryIn(lineOf(entry))).toEqual(entry);
    expect(lineOf(entry).toString()).toBe(
      `{"digest":"${entry.digest}","id":"${event.id}","revision":3,"stream":"case-440704.a","type":"CaseFiled"}`,
    );
    const { digest } = entryOf({ ...event, data: { a: '危', b: 1 } });
    expect(digest).toBe(entry.digest);
  });

  it('differs when anything of it does', () => {
    const others = [
      { ...event, data: { ...event.data, b: 2 } },
      { ...event, metadata: { recordedAt: '2026-03-01T01:00:00Z' } },
      { ...event, type: 'CaseOpened' },
      { ...event, stream: 'case-440704.b' },
      { ...event, revision: 4 },
      { ...event, id: '01900000-0000-7000-8000-000000000002' },
    ];
    const digests = new Set([event, ...others].map((one) => entryOf(one).digest));
    expect(digests.size).toBe(others.length + 1);
  });

  it('is there of whatever the store holds: torn data, numbers beyond all bounds, endless nesting', () => {
    let deep: object = {};
    for (let level = 0; level < 200_000; level += 1) deep = { deep };
    const data = ['torn' as unknown as object, { fine: Infinity }, deep, Buffer.from([255])];
    const digests = new Set(data.map((one) => entryOf({ ...event, data: one }).digest));
    expect(digests.size).toBe(data.length);
    const long = lineOf({ ...entryOf(event), stream: 'x'.repeat(70_000) });
    expect(long.length).toBeLessThan(1_000);
  });
});
