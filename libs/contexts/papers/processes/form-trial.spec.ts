import { v4 } from 'uuid';
import { type Actor, localDateOf } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { TemplateBook } from '#platform/papers';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { act, head, proposing, somebody } from '../form/form.examples.js';
import { formNoun } from '../form/form.noun.js';
import { FormTrial } from './form-trial.js';

const askedBy = (actor: Actor): Asked => {
  const key = v4();
  return { commandId: key, correlationId: key, causationId: key, actor } as Asked;
};

describe('A form that is confirmed', () => {
  it('is confirmed again with the same answer, though the book knows it since', async () => {
    const log = new MemoryLog();
    const clock = new SetClock();
    const world = new TestWorld(new MemoryStore(log), log, clock, act().registry);
    const nouns = new Nouns(world);
    const from = localDateOf(clock.now());
    const propose = { type: 'ProposeForm', data: { ...proposing, from, tried: true } } as const;
    await nouns.filesOf(formNoun).perform('f1', propose, askedBy(somebody('legal-reviewer')));
    const book = TemplateBook.read();
    const trial = new FormTrial(nouns, world, book, {} as never);
    expect((await trial.confirm('f1', askedBy(head))).repeated).toBe(false);
    for (const known of ['f1', 'f0']) {
      book.sameDayAs = () => known;
      expect((await trial.confirm('f1', askedBy(head))).repeated).toBe(true);
    }
  });
});
