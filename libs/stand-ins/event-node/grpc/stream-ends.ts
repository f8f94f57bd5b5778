import streams from '@eventstore/db-client/generated/streams_pb.js';
import { firstVisible, type StreamState } from '../stream/stream-state.js';
import type { ReadRequest } from './read-request.js';

/**
 * How many events the real server looks at in one go. It tells the first revision when the first
 * such page was empty.
 */
const PAGE = 32;

const first = (revision: number): Buffer =>
  Buffer.from(new streams.ReadResp().setFirstStreamPosition(String(revision)).serializeBinary());

const last = (revision: number): Buffer =>
  Buffer.from(new streams.ReadResp().setLastStreamPosition(String(revision)).serializeBinary());

/** What to send besides the events, once it is known how many these were. */
export type Ends = Readonly<{
  before: readonly Buffer[];
  after(sent: number): readonly Buffer[];
}>;

export const noEnds: Ends = { before: [], after: () => [] };

/**
 * What a client that asks for the ends of a stream is told besides its events: where reading goes
 * on when the beginning is truncated (or there is nothing left to read), and which revision is the
 * last.
 */
export const streamEnds = (request: ReadRequest, state: StreamState): Ends => {
  const begin = typeof request.start === 'number' ? request.start : 0;
  const least = firstVisible(state);
  const forwards = request.direction === 'forwards';
  const truncated = forwards && begin + Math.min(PAGE, request.count!) - 1 < least;
  return {
    before: truncated ? [first(least)] : [],
    after: (sent) => {
      const next = state.last + 1;
      const nothing = forwards && sent === 0 && !truncated && begin !== next;
      return nothing ? [first(next), last(state.last)] : [last(state.last)];
    },
  };
};
