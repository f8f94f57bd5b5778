import { who } from './command.examples.js';
import {
  type AnyNoun,
  type CommandOf,
  commandsOf,
  decide,
  deny,
  type Event,
  type Evolve,
  fields,
  filledWith,
  noun,
  refuse,
  type StreamKind,
} from '../index.js';

type Opened = Event<'Opened', { about: string; number: number }>;
type Ended = Event<'Ended', { cause: string; by: string }>;
type Thing = Readonly<{ about?: string; cause?: string }>;
const heard: string[] = [];
const command = commandsOf<Thing, Opened | Ended>();

const open = command('OpenThing', {
  title: 'Open a thing（开启）',
  at: '',
  by: ['officer'],
  system: ['import'],
  asks: { about: fields.text({ about: 'About（内容）' }) },
  fills: filledWith<{ number: number }>(),
  repeat: ({ about }, state) => state.about === about,
  rule: ({ about, number }) => [{ type: 'Opened', data: { about, number } }],
});

const end = command('EndThing', {
  title: 'End it（终止）',
  at: 'end',
  by: ['head-of-organ'],
  asks: {
    cause: fields.oneOf(['died', 'other'], { about: 'Cause（原因）' }),
    why: fields.optional(fields.text({ about: 'Why（理由）' })),
  },
  who: (_, { actor }) => {
    heard.push('who');
    return actor.kind === 'person' && actor.id !== 'recused'
      ? actor.id
      : deny('recused', 'No.', 'PL 43');
  },
  repeat: ({ cause }, { cause: before }) => {
    heard.push('repeat');
    return before === cause;
  },
  stage: ({ about }) => {
    heard.push('stage');
    if (about === undefined) refuse('not-open', 'It is not open.');
  },
  rule: ({ cause }, _, __, by) => {
    heard.push('rule');
    return [{ type: 'Ended', data: { cause, by } }];
  },
});

const stream: StreamKind<Opened | Ended> = { category: 'thing', upcasters: {} };
const evolve: Evolve<Thing, Opened | Ended> = {
  Opened: (state, { about }) => ({ ...state, about }),
  Ended: (state, { cause }) => ({ ...state, cause }),
};
const parts = {
  stream,
  evolve,
  title: 'Thing（事物）',
  path: 'things',
  initial: {},
  unknown: ['no-such-thing', 'There is none.'],
} as const;
const thing = noun({
  ...parts,
  chapters: [{ title: 'things', commands: [open, end] }],
  begins: ['OpenThing'],
});
const ending = { type: 'EndThing', data: { cause: 'died' } } as const;

describe('A command said once', () => {
  beforeEach(() => heard.splice(0));

  it('asks its guards in one order: who, repeat, stage, rule', () => {
    expect(decide(thing, ending, { about: 'a' }, who('head', 'head-of-organ'))).toEqual([
      { type: 'Ended', data: { cause: 'died', by: 'head' } },
    ]);
    expect(heard).toEqual(['who', 'repeat', 'stage', 'rule']);
  });

  it('denies whom the door would refuse before it looks at anything', () => {
    expect(() => decide(thing, ending, {}, who('a', 'officer'))).toThrow(
      expect.objectContaining({ kind: 'denied', code: 'wrong-role' }),
    );
    expect(heard).toEqual([]);
  });

  it('says nothing of what was done to somebody who may not do it', () => {
    const done = { about: 'a', cause: 'died' };
    expect(() => decide(thing, ending, done, who('recused', 'head-of-organ'))).toThrow(
      expect.objectContaining({ kind: 'denied', code: 'recused' }),
    );
    expect(heard).toEqual(['who']);
  });

  it('answers a repeat before the stage is asked', () => {
    expect(decide(thing, ending, { cause: 'died' }, who('head', 'head-of-organ'))).toEqual([]);
    expect(heard).toEqual(['who', 'repeat']);
  });

  it('asks for an open file after a repeat, save of what is done afterwards too', () => {
    const shut = commandsOf<Thing, Opened>(({ cause }) => {
      if (cause !== undefined) refuse('shut', 'The file is archived（已归档）.');
    });
    const tell = (more: { afterArchive?: true }) =>
      shut('Tell', {
        title: 'Tell（说明）',
        by: ['officer'],
        asks: { about: fields.text({ about: 'About（内容）' }) },
        repeat: (asked, state) => asked.about === state.about,
        rule: ({ about }) => [{ type: 'Opened', data: { about, number: 1 } }],
        ...more,
      });
    const archived = { about: 'a', cause: 'died' };
    const officer = who('chen', 'officer');
    const inOpenFile = tell({});
    expect(inOpenFile.decide({ about: 'a' }, archived, officer)).toEqual([]);
    expect(() => inOpenFile.decide({ about: 'b' }, archived, officer)).toThrow(
      expect.objectContaining({ kind: 'refused', code: 'shut' }),
    );
    const always = tell({ afterArchive: true });
    expect(always.decide({ about: 'b' }, archived, officer)).toHaveLength(1);
  });

  it('lets those of the system in that it names, and no others', () => {
    const asked = { type: 'OpenThing', data: { about: 'b', number: 1 } } as const;
    expect(decide(thing, asked, {}, who('import'))).toHaveLength(1);
    expect(() => decide(thing, asked, {}, who('reaction'))).toThrow(
      expect.objectContaining({ code: 'wrong-role' }),
    );
  });

  it('is told from others by the compiler', () => {
    const any: AnyNoun = thing;
    // @ts-expect-error a cause the law does not know
    const cause: CommandOf<typeof thing> = { type: 'EndThing', data: { cause: 'bored' } };
    // @ts-expect-error a command nobody declared
    const name: CommandOf<typeof thing> = { type: 'EndThings', data: { cause: 'died' } };
    expect([any.path, cause.type, name.type]).toEqual(['things', 'EndThing', 'EndThings']);
  });

  it('is declared once', () => {
    const twice = [{ title: 'things', commands: [open, end, end] }] as const;
    expect(() => noun({ ...parts, chapters: twice, begins: ['OpenThing'] })).toThrow('twice');
  });

  it('has a door of its own, whether its method is said or not', () => {
    const quit = { ...end, name: 'QuitThing', method: 'post' } as const;
    const twice = [{ title: 'things', commands: [open, end, quit] }] as const;
    expect(() => noun({ ...parts, chapters: twice, begins: ['OpenThing'] })).toThrow(
      'post end is declared twice',
    );
  });
});
