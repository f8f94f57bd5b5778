import { decisions } from '#testing';
import { otherwise, played, story } from './case.examples.js';
import { clue, overstock, proposal, shown } from './matter.examples.js';
import { act, type Who } from './people.examples.js';
import type { Clue } from '../intake/intake.events.js';
import { apply, approve, seal, sealing } from '../measures/measure.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const fine = (fineFen: number) => ({
  ...proposal,
  evidence: ['scene-1'],
  basis: ['WSL 101'],
  items: [{ ...proposal.items[0]!, fineFen }],
});

/** The story at a street, up to the conclusion. */
const atStreet = (
  change: Partial<Clue>,
  people: Readonly<Record<'first' | 'second' | 'head', Who>>,
) => {
  const { first, second, head } = people;
  const acts = [
    { ...overstock, area: change.handlingOrgan === 'lile' ? '440704004' : '440704003' },
  ];
  return played([
    {
      command: {
        type: 'RecordClue',
        data: { ...story.clue.command.data, clue: { ...clue, acts, ...change } },
      },
      act: act(first, '2026-03-02 16:00'),
    },
    {
      command: otherwise('applied', { officers: [first, second] }),
      act: act(first, '2026-03-03 09:00'),
    },
    { command: story.filed.command, act: act(head, '2026-03-04 09:30') },
    {
      command: otherwise('scene', { present: shown(first, second) }),
      act: act(first, '2026-03-05 09:00'),
    },
  ]);
};
const entrusted = atStreet(
  { handlingOrgan: 'waihai', mandate: 'entrusted-1' },
  { first: 'li', second: 'tan', head: 'wu' },
);
const transferred = atStreet(
  { handlingOrgan: 'lile', organ: 'lile', mandate: 'transferred-1' },
  { first: 'deng', second: 'xie', head: 'yu' },
);
const concluded = (history: typeof entrusted, who: Who, fineFen: number) =>
  played(
    [
      {
        command: otherwise('concluded', { proposal: fine(fineFen) }),
        act: act(who, '2026-04-08 10:00'),
      },
    ],
    history,
  );
const notify = (fineFen: number) => ({ type: 'NotifyParty', data: fine(fineFen) }) as const;

describe('The bureau', () => {
  it('may handle a case itself', () => {
    const own = played([
      {
        command: {
          type: 'RecordClue',
          data: { ...story.clue.command.data, clue: { ...clue, handlingOrgan: 'bureau' } },
        },
        act: story.clue.act,
      },
    ]);
    const asked = otherwise('applied', { officers: ['lam', 'chen'] });
    expect(
      given(...own)
        .when(asked, act('lam', '2026-03-03 09:00'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('An entrusted street', () => {
  it('acts in the name and the numbers of the bureau', () =>
    expect(entrusted[2]?.data).toMatchObject({
      organ: 'bureau',
      handlingOrgan: 'waihai',
      mandate: 'entrusted-1',
      documents: [{ number: '（江海）应急立〔2026〕12号' }],
    }));

  it('fines up to its cap, and hands over what is above it', () => {
    const history = concluded(entrusted, 'li', 5_000_000);
    const head = act('wu', '2026-04-10 10:00');
    expect(
      given(...history)
        .when(notify(5_000_000), head)
        .events(),
    ).toHaveLength(1);
    given(...history)
      .when(notify(5_000_001), head)
      .denies('above-mandate-cap', 'PL 20');
    given(...entrusted)
      .when(otherwise('concluded', { proposal: fine(5_000_001) }), act('li', '2026-04-08 10:00'))
      .denies('above-mandate-cap', 'PL 20');
  });

  it('never seals, not even when the bureau would approve', () =>
    given(...entrusted)
      .when(apply(sealing), act('li', '2026-03-09 09:00'))
      .denies('coercion-not-entrusted', 'CL 17'));

  it('may be decided for by the bureau that entrusted it', () =>
    expect(
      given(...concluded(entrusted, 'li', 100))
        .when(notify(100), act('ou', '2026-04-10 10:00'))
        .events(),
    ).toHaveLength(1));

  it('loses its power with its mandate, at each act', () => {
    given(...concluded(entrusted, 'li', 100))
      .when(notify(100), act('wu', '2026-06-01 10:00'))
      .denies('mandate-not-in-force', 'PL 20');
  });
});

describe('A street with transferred power', () => {
  it('acts in its own name and numbers', () =>
    expect(transferred[2]?.data).toMatchObject({
      organ: 'lile',
      handlingOrgan: 'lile',
      documents: [{ number: '（江礼乐）应急立〔2026〕12号' }],
    }));

  it('has no cap, and seals', () => {
    const history = concluded(transferred, 'deng', 9_000_000);
    expect(
      given(...history)
        .when(notify(9_000_000), act('yu', '2026-04-10 10:00'))
        .events(),
    ).toHaveLength(1);
    const approved = played(
      [
        { command: apply(sealing), act: act('deng', '2026-03-09 09:00') },
        { command: approve('m1'), act: act('yu', '2026-03-09 10:00') },
      ],
      transferred,
    );
    const taken = seal({ present: shown('deng', 'xie') });
    expect(
      given(...approved)
        .when(taken, act('deng', '2026-03-09 11:00'))
        .events(),
    ).toHaveLength(1);
  });

  it('is not decided for by the bureau', () =>
    given(...concluded(transferred, 'deng', 100))
      .when(notify(100), act('ou', '2026-04-10 10:00'))
      .denies('other-organ', 'PL 22'));
});
