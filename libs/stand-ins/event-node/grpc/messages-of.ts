import type { Deadline } from '@grpc/grpc-js';
import { fail } from '../log/failures.js';

type Call = NodeJS.ReadableStream & Readonly<{ cancelled: boolean; getDeadline(): Deadline }>;
type Iterable = Readonly<{
  iterator(options: { destroyOnReturn: boolean }): AsyncIterable<Buffer>;
}>;
/** Under a call lies its HTTP/2 stream, which grpc-js shows nobody. */
type Below = Readonly<{ call?: Readonly<{ stream?: Readonly<{ aborted?: boolean }> }> }>;

/**
 * A client ends what he sends before he tells that he gave up; so near to his deadline the end is
 * none.
 */
const TOO_LATE_MS = 50;

const isBroken = (call: Call): boolean =>
  // The call is told some moments late that its line was cut; the stream below knows at once.
  call.cancelled ||
  Boolean((call as Below).call?.stream?.aborted) ||
  Date.now() > Number(call.getDeadline()) - TOO_LATE_MS;

/**
 * What a client sends. Throws `LogFailure` when he was cut off, gave up or let his deadline pass:
 * the stream then ends like one that is complete, and half an append must not be taken for a whole
 * one. The call is not destroyed at the end, because a duplex still has answers to send.
 */
export async function* messagesOf(call: Call): AsyncGenerator<Buffer, void> {
  try {
    yield* (call as unknown as Iterable).iterator({ destroyOnReturn: false });
  } catch (error) {
    if (!isBroken(call)) throw error;
  }
  if (isBroken(call)) fail({ kind: 'cancelled' });
}
