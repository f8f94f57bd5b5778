import { Injectable, Module } from '@nestjs/common';
import {
  commandsOf,
  type Event,
  type Evolve,
  fields,
  filledWith,
  knownTo,
  noun,
  sentInstead,
  type StreamKind,
} from '#domain/kernel';
import { type Asked, routesUnder } from '#platform/http';
import type { Answer } from '#platform/store';
import { type Office, openOffice } from '../../contexts/registry/http/office.examples.js';
import { doorsOf, newIdAs, Nouns, through } from './index.js';
import { exampleOf } from '#platform/bodies';

type Noted = Event<'Noted', Readonly<{ said: object }>>;
type Notes = Readonly<{ said: readonly object[] }>;
const note = commandsOf<Notes, Noted>();
const noted = (said: object): readonly Noted[] => [{ type: 'Noted', data: { said } }];
const f = fields;

const goods = f.shape('DoorSpecGoods', {
  name: f.text({ about: 'What（物品名称）', max: 20 }),
  count: f.whole({ about: 'How many（数量）', min: 1, max: 9 }),
});
const mail = f.shape('DoorSpecMail', {
  method: f.oneOf(['mail'], { about: 'Way（方式）' }),
  mailNumber: f.text({ about: 'Number（邮件号）', max: 20 }),
});
const direct = f.shape('DoorSpecDirect', {
  method: f.oneOf(['direct'], { about: 'Way（方式）' }),
  signed: f.flag({ about: 'Signed（已签收）' }),
});
const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2;

const every = {
  text: f.text({ about: 'Text（文字）' }),
  texts: f.texts({ about: 'Texts（多条文字）', max: 3 }),
  id: f.id({ about: 'Id（编号）' }),
  day: f.day({ about: 'Day（日期）' }),
  at: f.moment({ about: 'Moment（时刻）' }),
  digest: f.digest({ about: 'Digest（摘要）' }),
  identity: f.identityNumber({ about: 'Identity number（身份证号）' }),
  fen: f.money({ about: 'Money（金额）' }),
  words: f.someOf(['a', 'b'], { about: 'Words（若干项）' }),
  main: f.part(goods, { about: 'Main（主物品）' }),
  all: f.parts(goods, { about: 'All（物品清单）', min: 1 }),
  service: f.choice('method', { mail, direct }, { about: 'Service（送达）' }),
  pair: f.checked({
    about: 'Pair（一对）',
    example: [1, 2],
    rule: 'isPair',
    schema: { type: 'array', items: { type: 'integer' } },
    fits: isPair,
    otherwise: 'is no pair（不是一对）',
  }),
  maybe: f.optional(f.flag({ about: 'Maybe（可选）' })),
};

const begin = note('BeginNotes', {
  title: 'Begin（开始）',
  at: '',
  by: ['officer'],
  asks: { about: f.text({ about: 'About（内容）' }) },
  fills: filledWith<{ note: string }>(),
  rule: noted,
});
const all = note('NoteAll', {
  title: 'Note all（全部）',
  at: 'all',
  by: ['officer'],
  asks: every,
  rule: noted,
});
const endPart = note('EndPart', {
  title: 'End a part（结束一项）',
  at: 'parts/:part/end',
  by: ['officer', 'team-leader'],
  asks: { part: f.id({ about: 'Part（项）' }), why: f.text({ about: 'Why（理由）' }) },
  rule: noted,
});
const counted = note('NoteCounted', {
  title: 'Note under a number（编号）',
  at: '/counted-notes/:id',
  method: 'put',
  by: ['officer'],
  asks: {},
  fills: sentInstead<{ serial: number }>(),
  rule: noted,
});

const stream: StreamKind<Noted> = { category: 'doorSpecNote', upcasters: {} };
const evolve: Evolve<Notes, Noted> = {
  Noted: ({ said }, data) => ({ said: [...said, data.said] }),
};
const initial: Notes = { said: [] };
const notes = noun({
  stream,
  title: 'Note（记录）',
  path: 'notes',
  idsFrom: 'note',
  initial,
  evolve,
  chapters: [{ title: 'notes', commands: [begin, all, endPart, counted] }],
  begins: ['BeginNotes'],
  unknown: ['no-such-note', 'There is no such note（无此记录）.'],
});

const year = f.whole({ about: 'Year（年度）', min: 2000, max: 2100 });
const yearlyNote = note('NoteYear', {
  title: 'Note of a year（年度记录）',
  at: '/yearly-notes/:year',
  method: 'put',
  by: ['officer'],
  asks: {
    year,
    goods: f.parts(goods, { about: 'Goods（物品）', once: 'name' }),
  },
  rule: noted,
});
const amendYear = note('AmendYear', {
  title: 'Amend the note of a year（更正）',
  at: 'amendment',
  by: ['officer'],
  asks: { why: f.text({ about: 'Why（理由）' }) },
  rule: noted,
});
const yearlyStream: StreamKind<Noted> = {
  category: 'doorSpecYear',
  upcasters: {},
  knows: knownTo({ Noted: true }),
};
const yearlyNotes = noun({
  stream: yearlyStream,
  title: 'Note of a year（年度记录）',
  path: 'yearly-notes',
  id: { year },
  initial,
  evolve,
  chapters: [{ title: 'notes', commands: [yearlyNote, amendYear] }],
  begins: ['NoteYear'],
  unknown: ['no-such-year', 'There is no such year（无此年度）.'],
});

@Injectable()
class Counting {
  constructor(private readonly nouns: Nouns) {}

  async count(id: string, asked: Asked): Promise<Answer> {
    const serial = (await this.nouns.filesOf(notes).now(id)).said.length;
    const command = { type: 'NoteCounted', data: { serial } } as const;
    return this.nouns.filesOf(notes).perform(id, command, asked);
  }
}

@Module({
  controllers: [
    ...doorsOf(notes, {
      BeginNotes: newIdAs('note'),
      NoteCounted: through(Counting, (counting, id, _, asked) => counting.count(id, asked)),
    }),
    ...doorsOf(yearlyNotes),
  ],
  providers: [Counting],
})
class NotesCommands {
  constructor(nouns: Nouns) {
    nouns.filesOf(notes);
    nouns.filesOf(yearlyNotes);
  }
}

// @ts-expect-error a command whose rule sees more than a person says needs a process
const withoutWays = () => doorsOf(notes);

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice(undefined, NotesCommands);
  const begun = await office.act('officer1', '/notes', { about: 'x' });
  expect(begun.status).toBe(201);
  id = String(begun.body['id']);
});
afterAll(() => office.app.close());
const put = () => office.act('officer1', `/counted-notes/${id}`, {}, { method: 'PUT' });
const said = async () => (await office.app.get(Nouns).filesOf(notes).now(id)).said.at(-1);

describe('The doors of a noun', () => {
  it('are one for each command, with its permission', () => {
    expect(withoutWays).toBeDefined();
    expect(routesUnder(NotesCommands)).toEqual([
      { method: 'POST', path: '/notes', permission: { roles: ['officer'] } },
      { method: 'POST', path: '/notes/:id/all', permission: { roles: ['officer'] } },
      {
        method: 'POST',
        path: '/notes/:id/parts/:part/end',
        permission: { roles: ['officer', 'team-leader'] },
      },
      { method: 'PUT', path: '/counted-notes/:id', permission: { roles: ['officer'] } },
      { method: 'PUT', path: '/yearly-notes/:year', permission: { roles: ['officer'] } },
      { method: 'POST', path: '/yearly-notes/:year/amendment', permission: { roles: ['officer'] } },
    ]);
  });

  it('make the id of what begins, which the command may carry', async () =>
    expect(await said()).toEqual({ about: 'x', note: id }));

  it('accept the example made of the fields, moments in UTC', async () => {
    const body = exampleOf(every);
    expect((await office.act('officer1', `/notes/${id}/all`, body)).status).toBe(201);
    expect(await said()).toEqual({ ...body, at: '2026-07-08T01:30:00.000Z' });
  });

  it('name each field that is wrong, in parts as well, and nothing else', async () => {
    const wrong = {
      ...exampleOf(every),
      day: '2026-02-30',
      pair: 7,
      maybe: null,
      main: { name: 'x', count: 10 },
      all: [],
      service: { method: 'mail' },
      more: 1,
    };
    const { status, body } = await office.act('officer1', `/notes/${id}/all`, wrong);
    const names = new Set(body.fields!.map(({ field }) => field));
    expect(status).toBe(400);
    expect([...names].sort().join(' ')).toBe(
      'all day main.count maybe more pair service.mailNumber',
    );
  });

  it('take what stands in the path as fields, checked alike', async () => {
    const path = `/notes/${id}/parts/p1/end`;
    expect((await office.act('officer1', path, { why: 'y' })).status).toBe(201);
    expect(await said()).toEqual({ part: 'p1', why: 'y' });
    const bad = await office.act('officer1', `/notes/${id}/parts/p%20/end`, { why: 'y' });
    expect([bad.status, bad.body.fields![0]!.field]).toEqual([400, 'part']);
  });

  it('know a noun by another word than id, which is a field where a command asks for it', async () => {
    const put = (year: string, goods: readonly object[] = []) =>
      office.act('officer1', `/yearly-notes/${year}`, { goods }, { method: 'PUT' });
    const files = office.app.get(Nouns).filesOf(yearlyNotes);
    expect(await put('2027')).toMatchObject({ status: 200, body: { id: '2027' } });
    const amended = await office.act('officer1', '/yearly-notes/2027/amendment', { why: 'y' });
    expect(amended).toMatchObject({ status: 201, body: { id: '2027' } });
    expect((await files.now('2027')).said).toEqual([{ year: 2027, goods: [] }, { why: 'y' }]);
    for (const year of ['1999', 'next'])
      expect((await put(year)).body.fields![0]).toMatchObject({ field: 'year' });
    const none = await office.act('officer1', '/yearly-notes/2028/amendment', { why: 'y' });
    expect(none).toMatchObject({ status: 404, body: { code: 'no-such-year' } });
  });

  it('take no list that says the same twice where it may once', async () => {
    const twice = ['a', 'b', 'a'].map((name) => ({ name, count: 1 }));
    const { status, body } = await office.act(
      'officer1',
      '/yearly-notes/2027',
      { goods: twice },
      { method: 'PUT' },
    );
    expect([status, body.fields]).toMatchObject([400, [{ field: 'goods' }]]);
    const again = { ...exampleOf(every), texts: ['x', 'x'], words: ['a', 'a'] };
    const both = await office.act('officer1', `/notes/${id}/all`, again);
    expect(both.body.fields).toMatchObject([{ field: 'texts' }, { field: 'words' }]);
  });

  it('lead through a process where the command names one', async () => {
    expect((await put()).status).toBe(200);
    expect(await said()).toEqual({ serial: expect.any(Number) });
  });

  it('tell beforehand what would follow, also of what leads through a process', async () => {
    const headers = { Preview: 'true' };
    const told = await office.act('officer1', '/notes', { about: 'y' }, { headers });
    expect(told).toMatchObject({
      status: 200,
      body: { preview: { events: [{ type: 'Noted', data: { said: { about: 'y' } } }] } },
    });
    const kept = await office.app.get(Nouns).filesOf(notes).now(String(told.body['id']));
    expect(kept.said).toEqual([]);
    const path = `/counted-notes/${id}`;
    const before = await said();
    const counted = await office.act('officer1', path, {}, { method: 'PUT', headers });
    expect(counted).toMatchObject({
      status: 200,
      body: { preview: { events: [{ type: 'Noted' }], files: [] } },
    });
    expect(await said()).toEqual(before);
  });

  it('refuse who holds none of the roles, and what does not exist', async () => {
    expect(await office.act('auditor', '/notes', { about: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'wrong-role' },
    });
    const none = await office.act('officer1', '/notes/none/all', exampleOf(every));
    expect([none.status, none.body.code]).toEqual([404, 'no-such-note']);
  });

  it('document each body under the name of noun and command, each shape once', async () => {
    const { body } = await office.get('', '/openapi.json');
    const { schemas } = body['components'] as { schemas: Record<string, { required: string[] }> };
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(['DoorSpecNoteNoteAllBody', 'DoorSpecGoods', 'DoorSpecMail']),
    );
    expect(schemas['DoorSpecNoteNoteAllBody']!.required).toEqual(
      Object.keys(every).filter((name) => name !== 'maybe'),
    );
    expect(schemas['DoorSpecNoteEndPartBody']!.required).toEqual(['why']);
  });
});
