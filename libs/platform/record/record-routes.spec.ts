import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Settings } from '#platform/config';
import { Access, Identity, Registry, serve } from '#platform/http';
import { EventLog } from '#platform/log';
import { Clock, emptyRegistry, type Event, instant, knownTo, label } from '#domain/kernel';
import { MemoryLog, SetClock } from '#testing';
import { recordRoutesOf } from './record-routes.js';
import { RecordModule } from './records.js';

type Noted = Event<'Noted', { word: string; sealed?: string; deeper?: object }>;
type Counted = Event<'Counted', { words: readonly string[] }>;
type State = Readonly<{ words: readonly string[]; sealed?: string; deeper?: object }>;

const evolve = {
  Noted: ({ words }: State, { word, ...more }: Noted['data']): State => ({
    words: [...words, word],
    ...more,
  }),
  Counted: (_: State, { words }: Counted['data']): State => ({ words: words.map(String) }),
};
const notes = {
  category: 'note',
  upcasters: {},
  knows: knownTo(evolve),
  path: 'notes',
  initial: { words: [] } as State,
  evolve,
  unknown: ['no-such-note', 'There is no such note（无此笔记）.'],
} as const;
const routes = recordRoutesOf<State, Noted | Counted>(notes, {
  tag: 'notes',
  called: '笔记',
  by: ['auditor', 'applicant'],
  events: { Noted: label('Noted', '记录'), Counted: label('Counted', '计数') },
  withheld: new Set(['sealed']),
  notToParty: new Set(['word', 'words']),
});

const log = new MemoryLog();
const at = (day: string) => ({ recordedAt: instant(day), validAt: instant(day) });
const noted = (word: string, day: string, more: object = {}) => ({
  type: 'Noted',
  data: { word, ...more },
  metadata: at(day),
});
log.append(
  'note-440704.a',
  noted('one', '2026-03-01', { sealed: 'x', deeper: { list: [{ sealed: 'y', open: 1 }] } }),
  noted('two', '2026-03-02', { sealed: 'z', deeper: { list: [{ sealed: 'w', open: 2 }] } }),
  noted('three', '2026-03-03'),
);
log.append('note-440704.b', noted('one', '2026-03-01'), {
  type: 'Counted',
  data: {},
  metadata: at('2026-03-02'),
});
log.append('note-440704.c', noted('one', '2026-03-01'), { ...noted('x', '2026-03-02'), type: 'N' });

@Global()
@Module({
  providers: [
    { provide: Settings, useValue: { DISTRICT: '440704' } },
    { provide: Clock, useValue: new SetClock(instant('2026-04-01')) },
    { provide: EventLog, useValue: log },
    { provide: Identity, useValue: { personOf: async (of = '') => of.slice(7) } },
    {
      provide: Registry,
      useValue: {
        view: () => ({
          ...emptyRegistry,
          person: (id: string) => ({ id, name: id, posts: [] }),
          capacityAt: (role: string) => ({ organ: 'bureau', post: role, roles: [role] }),
        }),
      },
    },
    { provide: APP_GUARD, useClass: Access },
  ],
  exports: [Settings, Clock, EventLog, Identity, Registry],
})
class Ground {}
@Module({ imports: [RecordModule], controllers: [...routes] })
class Notes {}
@Module({ imports: [Ground, Notes] })
class House {}

describe('The past of a noun over HTTP', () => {
  let house: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    house = await serve(House, {
      title: 'notes',
      description: 'test',
      version: 'test',
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
    });
  });
  afterAll(() => house.app.close());
  const get = async (path: string, who = 'auditor') => {
    const headers = { authorization: `Bearer ${who}` };
    const answer = await fetch(`${house.url}/notes/${path}`, { headers });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('comes in pages, and says how much there is', async () => {
    const { body } = await get('a/history?limit=2');
    expect(body).toMatchObject({ id: 'a', total: 3, next: 1, items: [{}, {}] });
    const rest = await get('a/history?limit=2&after=1');
    expect(rest.body).toMatchObject({ total: 3, items: [{ what: { word: 'three' } }] });
    expect(rest.body).not.toHaveProperty('next');
  });

  it('ISSUE-11.8 costs what a page shows, however long it has become', async () => {
    const words = Array.from({ length: 3_000 }, (_, n) => noted(`w${n}`, '2026-03-01'));
    log.append('note-440704.long', ...words);
    let read = 0;
    const readStream = log.readStream.bind(log);
    const counted = jest.spyOn(log, 'readStream').mockImplementation(async function* (...asked) {
      for await (const event of readStream(...asked)) {
        read += 1;
        yield event;
      }
    });
    const told: unknown[] = [];
    for (let next: unknown = -1; next !== undefined && told.length < 40;) {
      const { body } = await get(`long/history?limit=20&after=${Math.max(0, Number(next))}`);
      expect(body).toMatchObject({ total: 3_000 });
      told.push(...(body.items as readonly unknown[]));
      next = body.next;
    }
    counted.mockRestore();
    expect(told).toHaveLength(40);
    expect(read).toBeLessThan(100);
  });

  it('tells nothing of what is withheld, however deep it lies, not even that it changed', async () => {
    for (const path of ['history', 'replay', 'as-of?revision=1']) {
      const { status, body } = await get(`a/${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body)).toContain('"open"');
      expect(JSON.stringify(body)).not.toContain('sealed');
    }
  });

  it('tells a party nothing of what led to it, and everybody else all of it', async () => {
    for (const path of ['history', 'replay', 'as-of?revision=1']) {
      const [party, auditor] = [await get(`a/${path}`, 'applicant'), await get(`a/${path}`)];
      expect([path, party.status, auditor.status]).toEqual([path, 200, 200]);
      expect(JSON.stringify(party.body)).toContain('"open"');
      expect(JSON.stringify(party.body)).not.toMatch(/"words?"|"two"|sealed/);
      expect(JSON.stringify(auditor.body)).toContain('"two"');
    }
  });

  it.each([
    ['as-of', 2, ['one', 'two', 'three']],
    ['as-of?revision=0', 0, ['one']],
    ['as-of?asOf=2026-04-01T15:00:00Z', 2, ['one', 'two', 'three']],
    ['as-of?revision=2', 2, ['one', 'two', 'three']],
    ['as-of?asOf=2026-03-02T12:00:00Z', 1, ['one', 'two']],
    ['as-of?validAt=2026-03-01T12:00:00Z', 0, ['one']],
  ])('stands as it stood: %s', async (path, revision, words) =>
    expect((await get(`a/${path}`)).body).toMatchObject({ id: 'a', revision, state: { words } }),
  );

  it.each([
    ['b', 'not-folded', ['replay', 'as-of']],
    ['c', 'unknown-type', ['history', 'replay', 'as-of']],
  ])('is told up to what cannot be read, and says so: %s, %s', async (id, why, parts) => {
    for (const part of parts) {
      const { status, body } = await get(`${id}/${part}`);
      expect({ part, status, ...body }).toMatchObject({
        status: 200,
        incomplete: { revision: 1, why, stream: `note-440704.${id}` },
      });
    }
    expect((await get(`${id}/as-of`)).body).toMatchObject({
      revision: 0,
      state: { words: ['one'] },
    });
  });

  it.each([
    ['nobody/history', 404, 'no-such-note'],
    ['nobody/replay', 404, 'no-such-note'],
    ['nobody/as-of', 404, 'no-such-note'],
    ['nobody/verify', 404, 'no-such-note'],
    ['a%20b/history', 404, 'no-such-note'],
    ['a%00/history', 400, 'address-not-valid'],
    ['a%2F..%2Fb/verify', 404, 'no-such-note'],
    ['a/as-of?asOf=2020-01-01T00:00:00Z', 404, 'no-such-note-then'],
    ['a/as-of?asOf=2026-02-30T00:00:00Z', 400, 'fields-not-valid'],
    // Today ends as it is; of tomorrow nobody knows anything.
    ['a/as-of?asOf=2030-01-01T00:00:00Z', 400, 'fields-not-valid'],
    ['a/history?validAt=2030-01-01T00:00:00Z', 400, 'fields-not-valid'],
    ['a/as-of?revision=99', 404, 'no-such-revision'],
    ['a/replay?revision=3', 404, 'no-such-revision'],
    ['a/history?revision=3', 404, 'no-such-revision'],
    ['a/as-of?at=2026-03-01T00:00:00Z', 400, 'fields-not-valid'],
    ['a/history?limit=0', 400, 'fields-not-valid'],
    ['a/clocks', 404, undefined],
  ])('refuses %s: %i %s', async (path, status, code) =>
    expect(await get(path)).toMatchObject({ status, ...(code ? { body: { code } } : {}) }),
  );

  it.each(['a/as-of?revision=3', 'a/replay?revision=999'])(
    'REC-20 answers %s with no other day',
    async (path) =>
      expect(await get(path)).toMatchObject({ status: 404, body: { code: 'no-such-revision' } }),
  );

  it('is for those named alone', async () => {
    for (const part of ['history', 'replay', 'as-of', 'verify'])
      expect((await get(`a/${part}`, 'officer')).status).toBe(403);
  });
});
