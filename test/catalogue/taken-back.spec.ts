import { type AnyNoun, decide, evolveOne, fold, type Referable, rulesOf } from '#domain/kernel';
import { kindsStoodOn } from '../../libs/contexts/duties/reactions/stood-on.js';
import { actOf, tried } from './again/asked-again.js';
import { declaredNouns } from './all-nouns.js';

type Happening = Readonly<{ type: string; data: unknown }>;

const kinds = kindsStoodOn(declaredNouns).flat();

/** The events of a noun's samples, each sample's history with what comes of it. */
const historiesOf = (category: string): readonly (readonly Happening[])[] =>
  tried.flatMap(([, one]) => {
    const noun: AnyNoun = one.noun;
    if (noun.category !== category) return [];
    const history = one.sample.history as readonly Happening[];
    try {
      const command = { type: one.verb.name, data: one.sample.data } as never;
      const rules = rulesOf(noun);
      const done = decide(rules, command, fold(rules, history as never), actOf(one));
      return [[...history, ...(done as readonly Happening[])]];
    } catch {
      return [history];
    }
  });

/** The types of event after which a file of a kind is said never to have been. */
const undoingOf = (to: Referable): readonly string[] => {
  const types = new Set<string>();
  for (const history of historiesOf(to.category)) {
    let state = to.initial;
    let was = false;
    for (const event of history) {
      if (!Object.hasOwn(to.evolve, event.type)) continue;
      state = evolveOne(to.evolve as never, state as never, event as never);
      const is = to.standing(state as never)?.ended?.undone === true;
      if (is && !was) types.add(event.type);
      was = is;
    }
  }
  return [...types].toSorted();
};

describe('What others rest on and the law takes back from its beginning', () => {
  it.each(kinds.map((to) => [`${to.title.en} (${to.category})`, to] as const))(
    '%s says by which events, and no other makes it so',
    (_, { undoneBy = [], ...to }) => {
      const seen = undoingOf(to);
      expect(undoneBy).toEqual(expect.arrayContaining([...seen]));
      expect(seen.length > 0).toBe(undoneBy.length > 0);
    },
  );

  it('is a licence or a decision that was annulled', () =>
    expect(kinds.filter(({ undoneBy }) => undoneBy).map(({ category }) => category)).toEqual(
      expect.arrayContaining(['licensingLicence', 'enforcementCase']),
    ));
});
