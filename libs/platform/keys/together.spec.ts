import { setImmediate } from 'node:timers/promises';
import { Together } from './together.js';

/** What is asked, each question answered when the test says so. */
const desk = () => {
  const questions: (readonly string[])[] = [];
  let answer: () => void = () => undefined;
  const together = new Together<string>(async (names) => {
    questions.push(names);
    await new Promise<void>((resolve) => (answer = resolve));
    if (names.includes('trouble')) throw new Error('away');
    return new Map(names.map((name) => [name, name.toUpperCase()]));
  });
  return { questions, together, answered: async () => (answer(), setImmediate()) };
};

describe('Questions that go together', () => {
  it('the first at once, the others in one when it is answered, each name once', async () => {
    const { questions, together, answered } = desk();
    const all = ['a', 'b', 'c', 'b'].map((name) => together.of(name));
    await answered();
    await answered();
    expect(await Promise.all(all)).toEqual(['A', 'B', 'C', 'B']);
    expect(questions).toEqual([['a'], ['b', 'c']]);
  });

  it('tell their trouble to those who asked, and go on', async () => {
    const { together, answered } = desk();
    const all = Promise.allSettled([together.of('trouble'), together.of('x')]);
    await answered();
    await answered();
    expect(await all).toMatchObject([
      { status: 'rejected', reason: { message: 'away' } },
      { status: 'fulfilled', value: 'X' },
    ]);
  });
});
