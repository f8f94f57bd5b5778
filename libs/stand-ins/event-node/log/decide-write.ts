import { ANY, NO_STREAM, STREAM_EXISTS } from '../stream/record.js';
import type { Place } from '../stream/known-ids.js';
import { softDeleted, type StreamState } from '../stream/stream-state.js';

export type Verdict =
  | Readonly<{ kind: 'accept' }>
  /** The same events lie there already: answer as the first time, write nothing. */
  | Readonly<{ kind: 'again'; place: Place }>
  | Readonly<{ kind: 'deleted' }>
  | Readonly<{ kind: 'wrong-version' }>;

const accept: Verdict = { kind: 'accept' };
const wrong: Verdict = { kind: 'wrong-version' };
const deleted: Verdict = { kind: 'deleted' };

const refuseMissing = (state: StreamState, hasMetadata: boolean): Verdict | undefined => {
  if (softDeleted(state)) return deleted;
  return state.last < 0 && !hasMetadata ? wrong : undefined;
};

const decideAnyRevision = (state: StreamState, ids: readonly string[]): Verdict => {
  const places = ids.map((id) => state.known.get(id));
  if (!places[0]) return accept;
  if (places.some((place) => !place)) return wrong;
  return { kind: 'again', place: places.at(-1)! };
};

const decideEarlier = (state: StreamState, expected: number, ids: readonly string[]): Verdict => {
  const places = ids.map((id, index) => state.known.at(id, expected + 1 + index));
  const [first, last] = [places[0], places.at(-1)];
  if (last && places.every(Boolean)) return { kind: 'again', place: last };
  const revives = expected === NO_STREAM && softDeleted(state) && ids.length > 0 && !first;
  return revives ? accept : wrong;
};

/**
 * Decides whether events may be appended to a stream. A repeated append is recognised by its event
 * ids inside the same stream and answered like the first one; a half-repeated one is a wrong
 * version. `hasMetadata`: a stream that has only metadata counts as existing. Everything from
 * revision `expected + 1` on must be in `known`.
 */
export const decideWrite = (
  state: StreamState,
  hasMetadata: boolean,
  expected: number,
  ids: readonly string[],
): Verdict => {
  if (state.tombstoned) return deleted;
  const missing = expected === STREAM_EXISTS && refuseMissing(state, hasMetadata);
  if (missing) return missing;
  if (expected === ANY || expected === STREAM_EXISTS) return decideAnyRevision(state, ids);
  if (expected < state.last) return decideEarlier(state, expected, ids);
  return expected === state.last ? accept : wrong;
};
