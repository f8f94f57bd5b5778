import { v4 } from 'uuid';
import { type Actor, localDateOf } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { TemplateBook } from '#platform/papers';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { act, head, proposing, somebody } from '../form/form.examples.js';
import { formNoun } from '../form/form.noun.js';
import { NumberedOnce } from './numbered-once.js';

const askedBy = (actor: Actor): Asked => {
  const key = v4();
  return { commandId: key, correlationId: key, causationId: key, actor } as Asked;
};
const brigadier = askedBy({
  ...somebody('officer'),
  capacity: { organ: 'brigade', post: 'p', roles: ['officer'] },
} as Actor);
const content = { ...proposing.sample } as Readonly<Record<string, string>>;

describe('A letter’s number', () => {
  it('is of one letter of its organ, however often and however it is written', async () => {
    const log = new MemoryLog();
    const clock = new SetClock();
    const world = new TestWorld(new MemoryStore(log), log, clock, act().registry);
    const nouns = new Nouns(world);
    const forms = nouns.filesOf(formNoun);
    const from = localDateOf(clock.now());
    const propose = { type: 'ProposeForm', data: { ...proposing, from, tried: true } } as const;
    await forms.perform('f1', propose, askedBy(somebody('legal-reviewer')));
    await forms.perform('f1', { type: 'ConfirmForm', data: {} }, askedBy(head));
    const letters = new NumberedOnce(world, nouns, TemplateBook.read());
    const write = (id: string, number?: string) =>
      letters.perform(
        id,
        {
          type: 'IssueLetter',
          data: { form: 'f1', organ: 'bureau', content, ...(number !== undefined && { number }) },
        },
        askedBy(somebody('officer')),
      );
    const officer = askedBy(somebody('officer'));
    await write('a', '（江海）应急函〔2026〕3号');
    await expect(write('b', '（江海）应急函〔2026〕3号')).rejects.toMatchObject({
      code: 'letter-number-taken',
      message: expect.stringContaining('编号 a') as string,
    });
    const ofBrigade = {
      form: 'f1',
      organ: 'brigade',
      content,
      number: '（江海）应急函〔2026〕3号',
    };
    await expect(
      letters.perform('i', { type: 'IssueLetter', data: ofBrigade }, brigadier),
    ).rejects.toMatchObject({ code: 'letter-number-taken' });
    const asDecision = {
      form: 'f1',
      organ: 'bureau',
      content,
      number: '（江海）应急罚〔2026〕1号',
    };
    await expect(letters.issue('k', asDecision, officer)).rejects.toMatchObject({
      response: { status: 400, fields: [{ field: 'number', rule: 'number-of-matters' }] },
    });
    await write('c', '（江海）应急函〔2026〕4号');
    await write('d');
    // The same words once more that day are the same letter, whatever key they come with.
    await expect(write('e')).rejects.toMatchObject({
      code: 'letter-sent-already',
      message: expect.stringContaining('编号 d') as string,
    });
    const about = { form: 'f1', organ: 'bureau', content, about: 'letters/a' };
    await expect(
      letters.issue('f', { ...about, about: 'letters/none' }, officer),
    ).rejects.toMatchObject({
      code: 'matter-unknown',
    });
    await expect(
      letters.issue('h', { form: 'f1', organ: 'bureau', content, number: '随便写' }, officer),
    ).rejects.toMatchObject({
      response: { status: 400, fields: [{ field: 'number', rule: 'no-paper-number' }] },
    });
    await letters.issue('f', about, officer);
    const street = { ...about, organ: 'street' };
    await expect(letters.issue('g', street, officer)).rejects.toMatchObject({
      code: 'not-your-matter',
    });
    expect((await write('a', '（江海）应急函〔2026〕3号')).repeated).toBe(true);
  });
});
