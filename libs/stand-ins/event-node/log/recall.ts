import { idsBetween } from '../storage/stream-states.js';
import type { Reading } from '../storage/reading.js';
import { KnownIds } from '../stream/known-ids.js';
import { ANY, STREAM_EXISTS } from '../stream/record.js';
import type { StreamState } from '../stream/stream-state.js';
import type { WriteRequest } from './write-request.js';

/** First revision whose id decides the request; nothing when none does. */
const decidingFrom = (state: StreamState, request: WriteRequest): number | undefined => {
  if (request.kind !== 'append' || state.key === undefined || request.events.length === 0)
    return undefined;
  const { expected, events } = request;
  if (expected === ANY || expected === STREAM_EXISTS)
    // A repeat of a long append may lie wholly before what is remembered.
    return Math.max(0, state.last - 2 * events.length - 100);
  return expected < state.last ? expected + 1 : undefined;
};

/**
 * Fetches the ids that an idempotency question needs and memory no longer holds: an append repeated
 * long after, or many events at once. Fetched ids go into the state for this one commit.
 */
export const recallFrom =
  (reading: Reading) =>
  (states: ReadonlyMap<string, StreamState>, request: WriteRequest): Promise<void> | undefined => {
    const state = states.get(request.stream)!;
    const from = decidingFrom(state, request);
    if (from === undefined || from >= state.known.from || request.kind !== 'append')
      return undefined;
    const until = request.expected >= -1 ? request.expected + request.events.length : state.last;
    return fetchInto(reading, states as Map<string, StreamState>, state, [from, until]);
  };

const fetchInto = async (
  reading: Reading,
  states: Map<string, StreamState>,
  state: StreamState,
  between: readonly [number, number],
): Promise<void> => {
  const known = new KnownIds(state.known.from, state.known);
  for (const { id, ...place } of await idsBetween(reading, state.key!, between))
    known.add(id, place);
  states.set(state.name, { ...state, known });
};
