import { onlyRead, walkAll } from './walks.js';
import { type Walker, walkers } from './walkers.js';

const walkerOf = (category: string): Walker =>
  walkers.find(({ noun }) => noun.category === category)!;
const applications = walkerOf('licensingApplication');
const bars = walkerOf('licensingBar');

/** The same noun when only some of its acts can be done. */
const only = (walker: Walker, ...names: readonly string[]): Walker => ({
  ...walker,
  moves: walker.moves.filter(({ verb }) => names.includes(verb.name)),
});

describe('Random walks through a noun', () => {
  it('are the same by the same seed, and others by another', () => {
    const of = (seed: number) => walkAll({ walkers: [bars], seed, histories: 12, until: 0 });
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
  });

  it('reach every command', () => {
    const { commands } = walkAll({ walkers: [bars], seed: 1, histories: 12, until: 0 });
    expect(bars.moves.filter(({ verb }) => !commands.has(`licensingBar ${verb.name}`))).toEqual([]);
  });

  it('K6 find a dead end that was planted', () => {
    const stuck = only(applications, 'ReceiveApplication', 'AcceptApplication', 'ExtendDecision');
    const { findings } = walkAll({ walkers: [stuck], seed: 7, histories: 12 });
    expect(findings.map(({ kind, what }) => `${kind}: ${what}`)).toContain(
      'no exit: licensingApplication accepted',
    );
  });

  const wide = () => walkAll({ walkers, seed: 1, histories: 4 * walkers.length, until: 0 });

  it('K6 K7 meet no advice that leads nowhere and no task of what is over', () =>
    expect(wide().findings).toEqual([]));

  it('K3 find what is entered afterwards, and no event that is only read', () => {
    const { events } = wide();
    for (const found of ['HearingRequestFound', 'DefenceFound'])
      expect(events).toContain(`enforcementCase ${found}`);
    expect(Object.keys(onlyRead).filter((one) => events.has(one))).toEqual([]);
  });
});
