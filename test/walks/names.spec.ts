import { Chance } from '../fuzz/chance.js';
import { stepOf } from './openings.js';
import { standingAt } from './standing.js';
import { someBeginning, type Step, walk } from './walk.js';
import { type Beginning, beginningsOf, type Walker, walkers } from './walkers.js';

/** Ids of samples that are words of any sentence. */
const plain: ReadonlySet<string> = new Set(['head', 'street', 'bureau', 'government', 'safety']);
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/;

/** Words of a sentence that the registry knows as somebody's id, or that can only be one. */
const idsIn = (walker: Walker, { before, move, said }: Step): readonly string[] => {
  if (!('refusal' in said)) return [];
  const { message } = said.refusal;
  const { registry } = walker.act(move, before, move.actor);
  const called = (id: string): string | undefined =>
    registry.person(id)?.name ?? registry.organ(id)?.name;
  // Some samples have a registry that knows whoever is asked for.
  const knowsAll = called('nobody') !== undefined;
  const isId = (word: string): boolean =>
    uuid.test(word) || (!knowsAll && (called(word) ?? word) !== word);
  return message.split(/[^\w-]+/).filter((word) => !plain.has(word) && isId(word));
};

/** The sample of that number, sent by each of those it names. */
const sampled = (walker: Walker, turn: number): readonly Step[] =>
  walker.moves.slice(turn, turn + 1).flatMap((move) => {
    const { registry } = move.sample.act ?? {};
    const from = { events: move.sample.history, at: move.at, registry };
    const before = standingAt(walker.noun, from);
    return move.actors.map((actor) => stepOf(walker, before, { ...move, actor }));
  });

const walked = (walker: Walker, turn: number, chance: Chance): readonly Step[] => {
  const steps: Step[] = [];
  const from: Beginning = beginningsOf(walker)[turn] ?? someBeginning(walker, chance);
  walk(walker, from, chance, (step) => steps.push(step));
  return steps;
};

/** No door lets through what is of another kind than its field asks for. */
const passesTheDoor = ({ data, sample }: Step['move']): boolean => {
  const asked: Readonly<Record<string, unknown>> = { ...sample.data };
  return Object.entries(data).every(
    ([name, value]) => value === undefined || typeof value === typeof asked[name],
  );
};

describe('REC-26 a refusal', () => {
  it('names people and organs, and shows nobody an id', () => {
    const chance = new Chance(26);
    const shown = new Map<string, string>();
    let refusals = 0;
    const look = (walker: Walker, step: Step): void => {
      if (!('refusal' in step.said) || !passesTheDoor(step.move)) return;
      refusals += 1;
      const { code, message } = step.said.refusal;
      if (idsIn(walker, step).length > 0) shown.set(`${walker.noun.category} ${code}`, message);
    };
    for (let turn = 0; turn < 30; turn += 1)
      for (const walker of walkers)
        for (const step of [...walked(walker, turn, chance), ...sampled(walker, turn)])
          look(walker, step);
    expect(refusals).toBeGreaterThan(2_000);
    expect([...shown]).toEqual([]);
  });
});
