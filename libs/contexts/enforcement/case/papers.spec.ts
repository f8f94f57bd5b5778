import { drawUp } from '#domain/procedure';
import { fold } from '#domain/kernel';
import { caseNoun } from './case.noun.js';
import { noCase } from './case.state.js';
import { papersOf, forms } from './papers.js';
import { act, head, story, withPast } from './stories/execution.examples.js';

const by = act(head, '2026-10-12');
const told = fold(caseNoun, story);

describe('Drawing up a document', () => {
  it('counts on from all documents of the case', () => {
    const state = fold(withPast({ papers: { 罚复: 2 } }), story);
    expect(drawUp(papersOf(state), by, [forms.reInspection, {}])).toMatchObject([
      { number: '（江海）应急罚复〔2026〕12-3号', ordinal: 3 },
    ]);
  });

  it('keeps the prefix of the filing when the registry no longer knows the organ', () => {
    const registry = { ...by.registry, organ: () => undefined };
    expect(drawUp(papersOf(told), { ...by, registry }, [forms.demand, {}])[0]?.number).toBe(
      '（江海）应急执行催告〔2026〕12号',
    );
  });

  it.each([forms.demand, forms.notice])(
    'has the prefix of its own day, always of the organ that filed the case: $title',
    (form) => {
      const handling = { organ: 'other', handlingOrgan: 'other', prefix: '（他）应急' };
      const renamed = (id: string) => ({
        id,
        name: id,
        kind: 'bureau' as const,
        documentPrefix: id === 'other' ? '（他）应急' : '（江海新）应急',
        area: '440704',
      });
      const registry = { ...by.registry, organ: renamed };
      expect(
        drawUp(papersOf({ ...told, handling }), { ...by, registry }, [form, {}])[0]?.number,
      ).toBe(`（江海新）应急${form.code}〔2026〕12号`);
    },
  );

  it('has no number before filing', () =>
    expect(drawUp(papersOf(noCase), by, [forms.demand, {}])[0]?.number).toBeUndefined());
});
