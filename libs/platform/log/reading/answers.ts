import type { Channel } from '../channel.js';
import { OpenRead } from './open-read.js';
import { readAnswer, type ReadAnswer } from '../wire/read-answer.js';
import type { Asked } from '../wire/read-request.js';

/**
 * What the store answers, in the order of the wire, no faster than it is taken. A read that is left
 * is cancelled, so that neither side keeps it. A subscription that says that it has caught up says
 * before that up to where. Ends when the signal aborts; throws `StoreUnavailable`, or what the
 * official client throws.
 */
export async function* answers(
  channel: Channel,
  asked: Asked,
  signal?: AbortSignal,
): AsyncGenerator<ReadAnswer, void> {
  const read = await OpenRead.of(channel, asked, signal);
  try {
    for await (const message of read.call) {
      read.heard();
      if (read.aborted) return;
      const answer = readAnswer(message as Buffer);
      if (answer?.kind === 'caught-up') yield* read.upTo();
      if (answer) yield answer;
      read.taken(answer);
    }
  } catch (error) {
    if (!read.aborted) throw read.cause(error);
  } finally {
    read.close();
  }
}
