import { Progress } from './progress.js';
import { Waiting } from './waiting.js';
import type { Message } from './message.js';

describe('How far a group has come', () => {
  it('is below the lowest unfinished event, whatever is finished above it', () => {
    const progress = new Progress();
    for (const key of [3, 7, 9]) progress.start(key);
    expect(progress.done).toBeUndefined();
    progress.finish(7);
    expect(progress.done).toBeUndefined();
    progress.finish(3);
    expect(progress.done).toBe(7);
    progress.finish(9);
    expect(progress.done).toBe(9);
    expect(progress.sinceMark).toBe(3);
  });

  it('passes what does not concern it only while nothing is unfinished', () => {
    const progress = new Progress();
    progress.start(3);
    progress.pass(50);
    expect(progress.lastSeen).toBe(3);
    progress.finish(3);
    progress.pass(50);
    expect(progress.done).toBe(50);
  });
});

describe('Waiting messages', () => {
  const message = (key: number): Message => ({
    id: String(key),
    resolved: { event: undefined, link: undefined },
    key,
    retries: 0,
    replayed: false,
  });

  it('go out as retries in log order, then replayed, then new ones', () => {
    const waiting = new Waiting();
    waiting.add(message(10));
    waiting.replay(message(1));
    waiting.retry(message(5));
    waiting.retry(message(3));
    const given: number[] = [];
    waiting.hand(({ key }) => {
      given.push(key);
      return given.length > 4 ? 'nobody' : 'given';
    });
    expect(given).toEqual([3, 5, 1, 10]);
  });

  it('let others pass who can be taken now', () => {
    const waiting = new Waiting();
    for (const key of [1, 2, 3]) waiting.add(message(key));
    const given: number[] = [];
    waiting.hand(({ key }) => {
      if (key === 1) return 'not-this';
      given.push(key);
      return 'given';
    });
    expect(given).toEqual([2, 3]);
    expect(waiting.fresh.map(({ key }) => key)).toEqual([1]);
  });
});
