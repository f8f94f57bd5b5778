import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Instant } from '#domain/kernel';
import { BrokenFile } from '../readers/open-log.js';
import type { Group, Order, Room, Said } from './ahead-messages.js';

/** So many groups are made ready before they are wanted. */
const ahead = 4;

/**
 * What stands in a log, in its order, read and made ready in a thread of its own, so that the other
 * core has something to do. The thread ends with the reading, however that ends. Throws
 * `BrokenFile` where the file cannot be read any further.
 */
export async function* readAhead(order: Order, now: () => Instant): AsyncGenerator<Group, void> {
  const thread = new Worker(new URL('./ahead-thread.js', import.meta.url), {
    workerData: order,
    name: 'import-reading-ahead',
  });
  // Whoever reads is told by the messages; nobody reads any more when it fails while it is being
  // ended.
  thread.on('error', () => undefined);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const giveRoom = (): void => thread.postMessage(now() satisfies Room);
  try {
    const messages = on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[Said]>;
    for (let rooms = 0; rooms < ahead; rooms += 1) giveRoom();
    for await (const [said] of messages) {
      if (said.kind === 'over') return;
      if (said.kind === 'broken') throw new BrokenFile(said.place, said.reason);
      yield said;
      giveRoom();
    }
    throw new Error(
      'The thread that reads the file ended before the file did（读取线程意外终止）.',
    );
  } finally {
    await thread.terminate();
  }
}
