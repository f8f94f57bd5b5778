import { type Decider, type Event, instant, type Recorded } from '#domain/kernel';
import { stateAsOf } from './as-of.js';
import { clocksOf } from './clocks.js';
import { changesBetween } from '#platform/log';
import { replay } from './replay.js';

type Said = Event<'Said', { word: string }>;
const decider: Decider<never, { words: readonly string[]; last?: string }, Said> = {
  initial: { words: [] },
  decide: {},
  evolve: { Said: ({ words }, { word }) => ({ words: [...words, word], last: word }) },
};
const said = (
  revision: number,
  word: string,
  validAt: string,
  recordedAt: string,
): Recorded<Said> =>
  ({
    type: 'Said',
    data: { word },
    revision,
    envelope: { validAt: instant(validAt), recordedAt: instant(recordedAt) },
  }) as Recorded<Said>;

// The second word was said before the first was, but recorded after it.
const history = [
  said(0, 'first', '2026-03-02', '2026-03-02'),
  said(1, 'late', '2026-03-01', '2026-03-05'),
];

describe('A replay', () => {
  it('tells at each step what changed', () =>
    expect(replay(decider, history).map(({ changes }) => changes)).toEqual([
      [
        { path: 'words.0', after: 'first' },
        { path: 'last', after: 'first' },
      ],
      [
        { path: 'words.1', after: 'late' },
        { path: 'last', before: 'first', after: 'late' },
      ],
    ]));

  it('sees no change between equal states, and all of it from nothing', () => {
    expect(changesBetween({ a: [1] }, { a: [1] })).toEqual([]);
    expect(changesBetween(undefined, { a: 1 })).toEqual([
      { path: '(all)', before: null, after: { a: 1 } },
    ]);
  });
});

describe('The state as of a moment', () => {
  it.each([
    [{ revision: 0 }, ['first']],
    [{ knownAt: instant('2026-03-03') }, ['first']],
    [{ validAt: instant('2026-03-01') }, ['late']],
    [{ validAt: instant('2026-03-01'), knownAt: instant('2026-03-03') }, []],
    [{}, ['first', 'late']],
  ])('%j', (moment, words) => expect(stateAsOf(decider, history, moment).words).toEqual(words));
});

describe('The clocks of a history', () => {
  const event = (revision: number, change: object): Recorded =>
    ({ type: 'E', data: { clocks: [change] }, revision, envelope: { recordedAt: 'r' } }) as never;

  it('keep every setting, and open again when set after their end', () =>
    expect(
      clocksOf([
        event(0, { op: 'start', clock: 'A', set: { due: 1 } }),
        event(1, { op: 'stop', clock: 'A', outcome: 'met', at: 'x' }),
        event(2, { op: 'move', clock: 'A', set: { due: 2 }, why: 'extended' }),
      ]),
    ).toEqual([
      {
        clock: 'A',
        settings: [
          { revision: 0, event: 'E', recordedAt: 'r', set: { due: 1 } },
          { revision: 2, event: 'E', recordedAt: 'r', set: { due: 2 }, why: 'extended' },
        ],
      },
    ]));
});
