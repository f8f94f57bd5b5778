import { getEventListeners } from 'node:events';
import type { Message } from './message.js';
import { Waiting } from './waiting.js';

const message = (key: number): Message =>
  ({ id: String(key), key, retries: 0, replayed: false }) as Message;

describe('Messages that wait for a consumer', () => {
  it('hold back whoever brings more, and leave nothing behind on what may stop him', async () => {
    const waiting = new Waiting();
    const { signal } = new AbortController();
    for (let key = 0; key < 50; key += 1) {
      waiting.add(message(key));
      const below = waiting.belowLimit(1, signal);
      expect(getEventListeners(signal, 'abort')).toHaveLength(1);
      waiting.hand(() => 'given');
      await below;
    }
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('let go of him when he is stopped', async () => {
    const waiting = new Waiting();
    const abort = new AbortController();
    waiting.add(message(0));
    const below = waiting.belowLimit(1, abort.signal);
    abort.abort();
    await below;
    expect(waiting.fresh).toHaveLength(1);
  });

  it('are handed out retries first and in the order of the log', () => {
    const waiting = new Waiting();
    const given: number[] = [];
    waiting.add(message(9));
    waiting.replay(message(1));
    for (const key of [7, 3, 5]) waiting.retry(message(key));
    waiting.hand(({ key }) => (given.push(key), 'given'));
    expect(given).toEqual([3, 5, 7, 1, 9]);
  });
});
