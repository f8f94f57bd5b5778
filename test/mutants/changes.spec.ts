import { type Change, changesIn, drawn, mutantsOf } from './changes.js';

const told = (text: string) =>
  changesIn(text).map(({ kind, was, becomes }: Change) => `${kind}: ${was} → ${becomes}`);

describe('The mistakes that are planted', () => {
  it('are those a person makes', () => {
    expect(told(`if (a < 1) refuse('x');`)).toEqual([
      'condition: a < 1 → !(a < 1)',
      'comparison: < → <=',
      `guard dropped: refuse('x'); → ;`,
    ]);
    expect(told('const a = b && c || d;')).toEqual(['and/or: || → &&', 'and/or: && → ||']);
    expect(told('const f = (day) => plusDays(day, 10);')).toEqual(['off by one: 10 → 11']);
    expect(told(`const heads = ['officer', 'registrar'];`)).toEqual([
      `roles: ['officer', 'registrar'] → ['registrar']`,
      `roles: ['officer', 'registrar'] → ['officer']`,
    ]);
    expect(told(`const f = () => { return [{ type: 'A' }, { type: 'B' }]; };`)).toEqual([
      `nothing follows: { return [{ type: 'A' }, { type: 'B' }]; } → { return [];  return [{ type: 'A' }, { type: 'B' }]; }`,
      `event dropped: [{ type: 'A' }, { type: 'B' }] → [{ type: 'B' }]`,
      `event dropped: [{ type: 'A' }, { type: 'B' }] → [{ type: 'A' }]`,
    ]);
  });

  it('are none in what is imported, said or numbered outside a function', () =>
    expect(told(`import { a } from 'b';\nconst c = { max: 200, words: ['x', 'y'] };`)).toEqual([]));

  it('are the same for a seed, whatever stands beside them', () => {
    const one = mutantsOf('one.js', 'if (a < 1) b();');
    const two = mutantsOf('two.js', 'if (c) d();');
    const names = (all: typeof one) => all.map(({ name }) => name);
    expect(names(drawn([...one, ...two], 's', 5))).toEqual(names(drawn([...two, ...one], 's', 5)));
    expect(names(drawn(one, 's', 5))).not.toEqual(names(drawn(one, 't', 5)));
    const later = mutantsOf('one.js', 'const x = 2;\nif (a < 1) b();');
    expect(names(later)).toEqual(names(one));
  });
});
