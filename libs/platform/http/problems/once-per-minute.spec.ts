import { OncePerMinute } from './once-per-minute.js';

describe('ES-2 · A trouble that lasts', () => {
  it('is one line in the log a minute, and says how often it was met', () => {
    let now = 0;
    const lines: string[] = [];
    const journal = new OncePerMinute(
      (times, why) => lines.push(`${times} ${why}`),
      () => now,
    );
    for (; now < 90_000; now += 10) journal.note(new Error('away'));
    expect(lines).toEqual(['1 away', '6000 away']);
  });
});
