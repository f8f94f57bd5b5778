import { PassThrough } from 'node:stream';
import type { AllStreamSubscription } from '@eventstore/db-client';
import type { LogMessage, StoredEvent } from './event-log.js';
import { OrderedMessages } from './ordered-messages.js';

const position = (commit: number) => ({ commit: String(commit), prepare: String(commit) });
const stored = (revision: number) => ({ revision }) as StoredEvent;

/** A subscription whose client has taken events off the wire that nobody has read yet. */
const buffered = () => {
  const subscription = new PassThrough({ objectMode: true });
  const messages = new OrderedMessages(
    subscription as unknown as AllStreamSubscription,
    (resolved) => ({
      kind: 'event',
      event: resolved as unknown as StoredEvent,
    }),
  );
  subscription.pause();
  return { subscription, messages };
};

const take = async (messages: OrderedMessages, count: number): Promise<LogMessage[]> => {
  const found: LogMessage[] = [];
  for await (const message of messages.messages()) if (found.push(message) === count) break;
  return found;
};
const told = (found: readonly LogMessage[]) =>
  found.map((message) => (message.kind === 'event' ? message.event.revision : message.kind));

describe('Messages of a subscription', () => {
  it('hold a mark back behind the events that were taken before it', async () => {
    const { subscription, messages } = buffered();
    for (const revision of [0, 1, 2]) subscription.write(stored(revision));
    messages.mark({ kind: 'checkpoint', position: position(9) });
    subscription.emit('caughtUp');
    subscription.resume();
    subscription.write(stored(3));
    expect(told(await take(messages, 6))).toEqual([0, 1, 2, 'checkpoint', 'caught-up', 3]);
  });

  it('pause the subscription when nobody reads, and go on when somebody does', async () => {
    const { subscription, messages } = buffered();
    subscription.resume();
    for (let revision = 0; revision < 2000; revision += 1) subscription.write(stored(revision));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(subscription.isPaused()).toBe(true);
    const all = Array.from({ length: 2000 }, (_, revision) => revision);
    expect(told(await take(messages, 2000))).toEqual(all);
  });

  it('give what was received, then the error that broke the subscription', async () => {
    const { subscription, messages } = buffered();
    subscription.resume();
    subscription.write(stored(0));
    await new Promise((resolve) => setTimeout(resolve, 5));
    subscription.emit('error', new Error('gone'));
    await expect(take(messages, 9)).rejects.toThrow('gone');
  });
});
