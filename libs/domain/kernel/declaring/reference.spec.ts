import { seeing } from '#testing';
import {
  type Act,
  type Command,
  commandsOf,
  type Event,
  fields,
  instant,
  label,
  localDate,
  noun,
  referable,
  referencesOf,
  Refusal,
  seenIn,
  type Standing,
  type StreamKind,
} from '../index.js';
import { who } from './command.examples.js';

type Begun = Event<'Begun', { note: string }>;
type Permit = Readonly<{ note?: string }>;

const initial: Permit = {};
const permits: StreamKind<Begun> = { category: 'permit', upcasters: {} };
const permit = referable({
  stream: permits,
  title: label('permit', '许可'),
  initial,
  evolve: { Begun: (_, { note }) => ({ note }) },
  standing: ({ note }) => (note === undefined ? undefined : { facts: { note } }),
});

const command = commandsOf<Permit, Begun>();
const named = fields.shape('Named', {
  permit: fields.ref(permit, {
    about: 'Permit（许可）',
    as: ({ kind }) => kind,
    of: ({ applicant }) => applicant,
    in: ({ organ }) => organ,
    on: ({ matter }) => matter,
    at: ({ day }) => (typeof day === 'string' ? localDate(day) : undefined),
    law: ['LL 49'],
  }),
  organ: fields.id({ about: 'Organ（机关）' }),
});
const heard: string[] = [];
const begin = command('Begin', {
  title: 'Begin（开始）',
  at: '',
  by: ['officer'],
  asks: {
    parts: fields.parts(named, { about: 'Parts（事项）' }),
    applicant: fields.id({ about: 'Applicant（申请人）' }),
    kind: fields.text({ about: 'Kind（种类）' }),
    matter: fields.text({ about: 'Matter（案件）' }),
    day: fields.optional(fields.day({ about: 'Day（日期）' })),
  },
  repeat: (_, { note }) => note === 'already',
  stage: () => heard.push('stage'),
  rule: ({ parts }, _, act) =>
    parts.map(({ permit: id }) => ({
      type: 'Begun',
      data: { note: seenIn(act, permit, id).standing?.facts.note ?? '' },
    })),
});
const things = noun({
  stream: permits,
  title: 'Thing（事）',
  path: 'things',
  initial,
  evolve: { Begun: (_, { note }) => ({ note }) },
  chapters: [{ title: 'all', commands: [begin] }],
  begins: ['Begin'],
  unknown: ['none', 'None（无）.'],
});

const asked = {
  parts: [{ permit: 'p1', organ: 'bureau' }],
  applicant: 'hongda',
  kind: 'hazchem',
  matter: 'm1',
  day: localDate('2026-05-06'),
};
const held: Standing<{ note: string }> = {
  kind: 'hazchem',
  party: 'hongda',
  organ: 'bureau',
  matter: 'm1',
  inForce: [
    { from: localDate('2025-01-01'), until: localDate('2025-12-31') },
    { from: localDate('2026-02-01'), until: localDate('2026-05-06') },
  ],
  facts: { note: 'kept' },
};
const officer = who('li', 'officer');
const saying = (act: Act, state: Permit = {}, said = asked) => begin.decide(said, state, act);
const found = (change: Partial<Standing<{ note: string }>>, since?: string): Act =>
  seeing(officer, permit, 'p1', {
    standing: { ...held, ...change },
    since: since === undefined ? undefined : instant(since),
  });
const no = (kind: Refusal['kind'], code: string) => expect.objectContaining({ kind, code });

describe('A field that refers to another file', () => {
  it('hands the rule what the file is, when everything holds', () =>
    expect(saying(found({}))).toEqual([{ type: 'Begun', data: { note: 'kept' } }]));

  it.each([
    ['of another kind', found({ kind: 'fireworks' }), 'reference-of-another-kind'],
    ['of another party', found({ party: 'mingyu' }), 'reference-of-another-party'],
    ['of nobody', found({ party: undefined }), 'reference-of-another-party'],
    ['of another organ', found({ organ: 'street' }), 'reference-of-another-organ'],
    ['of another matter', found({ matter: 'm2' }), 'reference-of-another-matter'],
    ['sealed', found({ sealed: true }), 'reference-sealed'],
    ['ended', found({ ended: { how: label('revoked', '吊销') } }), 'reference-ended'],
    ['later than the act', found({}, '2026-05-06T02:00:00.001Z'), 'reference-later'],
  ])('refuses a file that is %s', (_, act, code) =>
    expect(() => saying(act)).toThrow(no('refused', code)),
  );

  it('refuses a file that is not in force on the day: before, between its terms, after', () => {
    const on = (day: string) => () => saying(found({}), {}, { ...asked, day: localDate(day) });
    for (const day of ['2024-12-31', '2026-01-31', '2026-05-07'])
      expect(on(day)).toThrow(no('refused', 'reference-not-in-force'));
    for (const day of ['2025-01-01', '2025-12-31', '2026-02-01', '2026-05-06'])
      expect(on(day)()).toHaveLength(1);
  });

  it('says which one of several it was', () => {
    const { parts } = asked;
    const unnamed = { organ: 'bureau' } as never;
    const second = { ...asked, parts: [unnamed, ...parts] };
    expect(() => saying(found({ kind: 'fireworks' }), {}, second)).toThrow('（事项第2项许可所引');
  });

  it('knows no file of which nothing is on record', () =>
    expect(() => saying(seeing(officer, permit, 'p1'))).toThrow(
      no('unknown', 'reference-unknown'),
    ));

  it('holds what it expects against the words that are there: a word without a value meets nothing', () => {
    const none = { ...asked, applicant: undefined as never };
    expect(() => saying(found({ party: undefined }), {}, none)).toThrow(
      no('refused', 'reference-of-another-party'),
    );
    const { day: _, ...always } = asked;
    expect(begin.decide(always, {}, found({}))).toHaveLength(1);
  });

  it('is asked after the role and the repeat, before the stage', () => {
    heard.length = 0;
    const wrong = found({ kind: 'fireworks' });
    expect(() => saying({ ...wrong, actor: who('li', 'cashier').actor })).toThrow(
      no('denied', 'wrong-role'),
    );
    expect(saying(wrong, { note: 'already' })).toEqual([]);
    expect(() => saying(wrong)).toThrow(Refusal);
    expect(heard).toEqual([]);
  });

  it('is a fault of ours when nobody looked it up', () =>
    expect(() => saying(officer)).toThrow('Nobody looked up permit p1.'));

  it('tells which files are to be looked at, those in parts too', () => {
    const { parts } = asked;
    const both = { ...asked, parts: [...parts, { permit: 'p2', organ: 'street' }] };
    const begins: Command<'Begin', typeof asked> = { type: 'Begin', data: both };
    const files = referencesOf(things, begins, {}, officer);
    expect(files.map(({ to, id, words }) => [to.category, id, words['organ']])).toEqual([
      ['permit', 'p1', 'bureau'],
      ['permit', 'p2', 'street'],
    ]);
    expect(files.map(({ field }) => field)).toEqual(['parts.0.permit', 'parts.1.permit']);
  });
});
