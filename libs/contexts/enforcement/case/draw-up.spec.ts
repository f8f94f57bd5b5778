import { fold } from '#domain/kernel';
import { drawUp, forms } from './draw-up.js';
import { executionDecider } from './execution.decider.js';
import { act, head, joinedWith, story } from './stories/execution.examples.js';

const by = act(head, '2026-10-12');

describe('Drawing up a document', () => {
  it('counts on from the documents of the first half', () => {
    const state = fold(joinedWith({ documents: { 复查: 2 } }), story);
    expect(drawUp(state, by, forms.reInspection, {})).toMatchObject({
      number: '（江海）应急复查〔2026〕12-3号',
      ordinal: 3,
    });
  });

  it('keeps the prefix of the filing when the registry no longer knows the organ', () => {
    const registry = { ...by.registry, organ: () => undefined };
    const state = fold(executionDecider, story);
    expect(drawUp(state, { ...by, registry }, forms.demand, {}).number).toBe(
      '（江海）应急执行催告〔2026〕12号',
    );
  });

  it('has the prefix of its own day, always of the organ that filed the case', () => {
    const handling = { organ: 'other', handlingOrgan: 'other', prefix: '（他）应急' };
    const state = fold(joinedWith({ handling }), story);
    const renamed = (id: string) => ({
      id,
      name: id,
      kind: 'bureau' as const,
      documentPrefix: id === 'other' ? '（他）应急' : '（江海新）应急',
      area: '440704',
    });
    const registry = { ...by.registry, organ: renamed };
    expect(drawUp(state, { ...by, registry }, forms.demand, {}).number).toBe(
      '（江海新）应急执行催告〔2026〕12号',
    );
  });

  it('has no number before filing', () =>
    expect(() => drawUp(executionDecider.initial, by, forms.demand, {})).toThrow('not filed'));
});
