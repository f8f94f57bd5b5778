import { decide, type Event, fold, rulesOf } from '#domain/kernel';
import type { Counting } from '#domain/procedure';
import { cases } from './tried-nouns.js';

const counting = cases.filter(({ verb }) => verb.name === 'CountFact');
const system = { kind: 'system', by: 'reaction', name: 'reaction' } as const;

describe('Every noun that counts facts of other files', () => {
  it('is there', () => expect(counting.length).toBeGreaterThan(0));

  it.each(counting.map((one) => [one.noun.category, one] as const))(
    '%s counts one once, and stands as before when it was taken back',
    (_, { noun, sample, office }) => {
      const rules = rulesOf(noun);
      const act = office!.act({ actor: system, ...sample!.act });
      const after = (history: readonly Event[], type: string, data: object) =>
        decide(rules, { type, data }, fold(rules, history), act);
      const { history, data } = sample!;
      const counted = [...history, ...after(history, 'CountFact', data)];
      expect(counted.length).toBeGreaterThan(history.length);
      expect(after(counted, 'CountFact', data)).toEqual([]);
      const { rule, fact } = data as { rule: string; fact: string };
      const gone = { rule, fact, because: '撤销' };
      const struck = [...counted, ...after(counted, 'StrikeFact', gone)];
      const was = fold(rules, history) as Counting;
      expect(fold(rules, struck)).toEqual({ ...was, counted: was.counted ?? [] });
      expect(after(struck, 'StrikeFact', gone)).toEqual([]);
    },
  );

  it('has both commands, or neither', () => {
    const striking = cases.filter(({ verb }) => verb.name === 'StrikeFact');
    expect(striking.map(({ noun }) => noun.category)).toEqual(
      counting.map(({ noun }) => noun.category),
    );
  });
});
