import { convertToCommandError } from '@eventstore/db-client';
import { Client, type ClientReadableStream } from '@grpc/grpc-js';
import type { Channel } from './channel.js';
import { readAnswer, type ReadAnswer } from './wire/read-answer.js';
import { type Asked, readRequest } from './wire/read-request.js';

const path = '/event_store.client.streams.Streams/Read';
const raw = (bytes: Buffer): Buffer => bytes;

const open = (channel: Channel, asked: Asked): Promise<ClientReadableStream<Buffer>> =>
  channel.GRPCStreamCreator(Client, 'read', (client) => {
    const [metadata, options] = channel.callArguments({}, { deadline: Infinity });
    const request = readRequest(asked);
    const call = client.makeServerStreamRequest(path, raw, raw, request, metadata, options);
    // Heard by whoever reads; a call that was left and then cancelled must not end the process.
    call.on('error', () => undefined);
    return call;
  })();

/** Cancels the call when the signal aborts, or has been aborted while the call was opened. Answers how to unbind them. */
const cancelledBy = (signal: AbortSignal, call: ClientReadableStream<Buffer>): (() => void) => {
  const stop = (): void => call.cancel();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  return () => signal.removeEventListener('abort', stop);
};

/**
 * What the store answers, in the order of the wire, no faster than it is taken. A read that is left is cancelled, so that neither
 * side keeps it. Ends when the signal aborts; throws what the official client throws.
 */
export async function* answers(
  channel: Channel,
  asked: Asked,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<ReadAnswer, void> {
  const call = await open(channel, asked);
  const unbound = cancelledBy(signal, call);
  let over = false;
  try {
    for await (const message of call) {
      if (signal.aborted) return;
      const answer = readAnswer(message as Buffer);
      if (answer) yield answer;
    }
    over = true;
  } catch (error) {
    if (!signal.aborted) throw convertToCommandError(error as Error);
  } finally {
    unbound();
    if (!over) call.cancel();
  }
}
