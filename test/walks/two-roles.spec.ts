import 'reflect-metadata';
import {
  type Act,
  type Actor,
  decide,
  fold,
  type RegistryView,
  Refusal,
  type Role,
  roles,
  rulesOf,
} from '#domain/kernel';
import { lookingAround } from '#testing';
import { type Walker, walkers } from './walkers.js';

// Whoever held one hand of a matter may not hold the other（分离）, whatever further role he holds
// beside it: over every pair of roles that one person may be given (E38, PL 58, PL 64).

type Person = Extract<Actor, { kind: 'person' }>;
type Move = Walker['moves'][number];

/** Somebody with that office, under that id, and one more role beside. */
const holding = ({ capacity, ...one }: Person, id: string, more: readonly Role[]): Person => ({
  ...one,
  id,
  capacity: { ...capacity, roles: [...more, ...capacity.roles] },
});

const heldBy = (registry: RegistryView, { id, capacity }: Person): RegistryView => ({
  ...registry,
  capacityAt: (asked, ...rest) => (asked === id ? capacity : registry.capacityAt(asked, ...rest)),
});

const outcome = ({ noun, act }: Walker, move: Move, actor: Person): string => {
  const { sample, at, verb, data } = move;
  const given: Act = act(move, { at, registry: sample.act?.registry }, actor);
  const world = { ...given, registry: heldBy(given.registry, actor) };
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

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/** What another post is for: who holds that post too may do it. */
const ofAnotherPost: ReadonlySet<string> = new Set(['not-on-the-case']);

type Apart = Readonly<{
  walker: Walker;
  move: Move;
  person: Person;
  earlier: string;
  code: string;
}>;

/** Who does it lawfully, and who of the file may not though he holds the very same office. */
const apartIn = (walker: Walker, move: Move): readonly Apart[] => {
  const named = new Set(textsIn(move.sample.history.map(({ data }) => data)));
  return move.actors
    .filter(isPerson)
    .filter((person) => outcome(walker, move, person) === 'done')
    .flatMap((person) =>
      walker.people
        .filter(isPerson)
        .filter(({ id }) => id !== person.id && named.has(id))
        .flatMap(({ id: earlier }) => {
          const code = outcome(walker, move, holding(person, earlier, []));
          return code === 'done' || ofAnotherPost.has(code)
            ? []
            : [{ walker, move, person, earlier, code }];
        }),
    );
};

const tried = walkers.flatMap((walker) => walker.moves.flatMap((move) => apartIn(walker, move)));

describe('ISSUE-12.6 two hands of one matter', () => {
  it('are kept apart in many commands', () => {
    const commands = new Set(tried.map(({ move }) => move.verb.name));
    expect(commands.size).toBeGreaterThan(10);
  });

  it('do not meet in one person, whatever other role is held beside', () => {
    const met = tried.flatMap(({ walker, move, person, earlier, code }) =>
      roles
        .filter((role) => outcome(walker, move, holding(person, earlier, [role])) === 'done')
        .map((role) => `${move.verb.name}: ${earlier} as ${role} (${code})`),
    );
    expect(met).toEqual([]);
  });
});
