import { v4 } from 'uuid';
import { type Actor, localDateOf } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import type { LiveLaw } from '#platform/law-now';
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

describe('A form that is proposed', () => {
  const trying = () => {
    const log = new MemoryLog();
    const clock = new SetClock();
    const world = new TestWorld(new MemoryStore(log), log, clock, act().registry);
    const law = { current: () => lawBook() } as LiveLaw;
    const trial = new FormTrial(new Nouns(world), world, TemplateBook.read(), law);
    const from = localDateOf(clock.now());
    const by = askedBy(somebody('legal-reviewer'));
    return (changes: object) =>
      (async () => trial.propose('f1', { ...proposing, from, ...changes }, by))();
  };
  const items = { table: 'items', columns: [['名称', 'name']] };
  const { sample } = proposing;

  it.each([
    ['a table', { body: [...proposing.body, items], sample: { ...sample, items: [] } }],
    ['a list', { sample: { ...sample, matter: ['一', '二'] } }],
    ['parts', { body: ['{expert.name}：'], sample: { expert: { name: '张工' } } }],
  ])('for a letter asks no %s, which no letter could say', async (_, changes) => {
    await expect(trying()(changes)).rejects.toMatchObject({ code: 'letter-says-texts' });
  });

  it('for a letter of texts is kept', async () => {
    await expect(trying()({})).resolves.toMatchObject({ repeated: false });
  });
});
