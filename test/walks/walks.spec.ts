import { walkAll } from './walks.js';
import { type Walker, walkers } from './walkers.js';

const applications = walkers.find(({ noun }) => noun.category === 'licensingApplication')!;

/** The same noun when nobody may do some of its acts. */
const lacking = (walker: Walker, ...names: readonly string[]): Walker => ({
  ...walker,
  moves: walker.moves.filter(({ verb }) => !names.includes(verb.name)),
});

const found = (walker: Walker, histories = 60) =>
  walkAll({ walkers: [walker], seed: 7, histories }).findings.map(
    ({ kind, what }) => `${kind}: ${what}`,
  );

describe('Random walks through every noun', () => {
  it('are the same by the same seed, and others by another', () => {
    const of = (seed: number) =>
      walkAll({ walkers, seed, histories: 2 * walkers.length, until: 0 });
    expect(of(3)).toEqual(of(3));
    expect(of(3).refusals).not.toBe(of(4).refusals);
  });

  it('reach every command', () => {
    const { commands } = walkAll({ walkers, seed: 1, histories: 100 * walkers.length, until: 0 });
    const all = walkers.flatMap(({ noun, moves }) =>
      moves.map(({ verb }) => `${noun.category} ${verb.name}`),
    );
    expect(all.filter((one) => !commands.has(one))).toEqual([]);
  });

  it('find a dead end that was planted', () => {
    const ways = ['AssignReviewer', 'WithdrawApplication', 'TerminateApplication', 'RingClock'];
    expect(found(lacking(applications, ...ways))).toContain(
      'no exit: licensingApplication accepted',
    );
  });

  it('find advice that was made to lead nowhere', () =>
    expect(found(lacking(applications, 'HandOver'), 400)).toContain(
      'advice that is refused: licensingApplication reviewer-assigned: HandOver',
    ));

  it('K6 K7 find nothing in the house as it is', () =>
    expect(
      walkAll({ walkers, seed: 1, histories: 20 * walkers.length, until: Date.now() + 5_000 })
        .findings,
    ).toEqual([]));
});
