import { setTimeout as sleep } from 'node:timers/promises';
import { LiveQuestion, watchFor } from './live-question.js';

// HEALTH_WITHIN_MS: what hangs is told within it, and what answers again is believed by itself.
const noticedWithinMs = 500;

/** Something that can be made to hang, and to go on. */
const hanging = () => {
  let goOn: () => void = () => undefined;
  let hangs: Promise<void> | undefined;
  let asked = 0;
  return {
    ask: async (): Promise<void> => {
      asked += 1;
      await hangs;
    },
    asked: () => asked,
    hang: () => void (hangs = new Promise((resolve) => (goOn = resolve))),
    goOn: () => {
      hangs = undefined;
      goOn();
    },
  };
};

const until = async (isSo: () => boolean, withinMs: number): Promise<number> => {
  const began = Date.now();
  while (!isSo() && Date.now() - began < withinMs) await sleep(5);
  return Date.now() - began;
};

describe('A live question', () => {
  const patient = hanging();
  const question = new LiveQuestion({
    who: 'database',
    ask: patient.ask,
    limits: watchFor(noticedWithinMs),
  });
  afterAll(() => question.stop());

  it('is no until it was answered once', async () => {
    expect(question.trouble()).toMatchObject({ why: 'not asked yet' });
    question.start();
    await until(() => question.trouble() === undefined, 1_000);
    expect(question.trouble()).toBeUndefined();
  });

  it('is no within the limit when what is asked hangs, and nothing piles up behind it', async () => {
    patient.hang();
    const before = patient.asked();
    // The machine that runs this may be busy for a moment; the limit itself is not the test's.
    expect(await until(() => question.trouble() !== undefined, 5_000)).toBeLessThan(
      noticedWithinMs + 250,
    );
    expect(question.trouble()?.why).toContain('The database did not answer in 300 ms');
    await sleep(noticedWithinMs);
    expect(patient.asked()).toBe(before + 1);
  });

  it('is yes again by itself', async () => {
    patient.goOn();
    await until(() => question.trouble() === undefined, 1_000);
    expect(question.trouble()).toBeUndefined();
  });

  it('asks and waits within the limit, whatever it is', () => {
    for (const limit of [500, 5_000, 60_000]) {
      const { everyMs, withinMs } = watchFor(limit);
      expect(everyMs + withinMs).toBe(limit);
    }
  });
});
