import 'reflect-metadata';
import {
  type Act,
  type Actor,
  decide,
  fold,
  type PersonFacts,
  type RegistryView,
  Refusal,
  rulesOf,
} from '#domain/kernel';
import { lookingAround } from '#testing';
import { type Walker, walkers } from '../walks/walkers.js';

// Two entries of the register with one identity number are one human being（同一人两条登记）: what
// somebody may not do, he may not do under his other entry either (E38, PL 43).

type Person = Extract<Actor, { kind: 'person' }>;
type Move = Walker['moves'][number];

const mark = '-twin';
const twinOf = (id: string): string => `${id}${mark}`;
const known = (id: string): string => (id.endsWith(mark) ? id.slice(0, -mark.length) : id);

/** Some samples have people act whom no register knows. */
const nobody: PersonFacts = { id: '', name: '', posts: [] };

/** A register in which everybody has a second entry, with the same identity number. */
const withTwins = (registry: RegistryView): RegistryView => ({
  ...registry,
  person: (id) => {
    const { identity = `number-of-${known(id)}`, ...facts } = registry.person(known(id)) ?? nobody;
    return { ...facts, id, identity };
  },
  certificateAt: (id, at) => registry.certificateAt(known(id), at),
  capacityAt: (id, ...rest) => registry.capacityAt(known(id), ...rest),
  absenceAt: (id, at) => registry.absenceAt(known(id), at),
  deputiesOf: (id, at) => registry.deputiesOf(known(id), at),
});

const outcome = ({ noun, act }: Walker, move: Move, actor: Actor, data: object): string => {
  const { sample, at, verb } = move;
  const given: Act = act(move, { at, registry: sample.act?.registry }, actor);
  const world = { ...given, registry: withTwins(given.registry) };
  const rules = rulesOf(noun);
  const command = { type: verb.name, data };
  const state = fold(rules, sample.history);
  try {
    const events = decide(rules, command, state, lookingAround(rules, command, state, world));
    return events.length > 0 ? 'done' : 'nothing';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'no-door';
  }
};

const isPerson = (one: Actor): one is Person => one.kind === 'person';

/** What people are refused of the walker's office, and their second entries are not. */
const slipped = (walker: Walker, move: Move): readonly string[] =>
  walker.people
    .filter(isPerson)
    .filter(({ capacity }) => move.verb.by.some((role) => capacity.roles.includes(role)))
    .flatMap((one) => {
      const other = { ...one, id: twinOf(one.id) };
      const first = outcome(walker, move, one, move.data);
      const second = outcome(walker, move, other, move.data);
      return first !== 'done' && second === 'done' ? [`${one.id}: ${first}`] : [];
    });

const paired = (value: unknown): unknown => {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const [one, , ...rest] = value as readonly unknown[];
  if (typeof one === 'string') return [one, twinOf(one), ...rest];
  if (typeof one !== 'object' || one === null || !('officer' in one)) return undefined;
  return [one, { ...one, officer: twinOf(String(one.officer)) }, ...rest];
};

/** Which pairs of a request are taken though they are one human being. */
const alone = (walker: Walker, move: Move): readonly string[] =>
  Object.entries(move.data)
    .filter(([name]) => ['officers', 'present'].includes(name))
    .flatMap(([name, value]) => {
      const pair = paired(value);
      if (pair === undefined) return [];
      const data = { ...move.data, [name]: pair };
      return move.actors
        .filter((actor) => outcome(walker, move, actor, data) === 'done')
        .map(() => name);
    });

const tried = walkers.flatMap((walker) =>
  walker.moves.map((move) => [move.verb.name, walker, move] as const),
);

describe('E38 ISSUE-12.6 two entries of one human being', () => {
  it.each(tried)('hold one hand in %s', (_, walker, move) =>
    expect(slipped(walker, move)).toEqual([]),
  );

  it('are no pair of officers in any command', () =>
    expect(
      tried.flatMap(([name, walker, move]) =>
        alone(walker, move).map((field) => `${name}.${field}`),
      ),
    ).toEqual([]));
});
