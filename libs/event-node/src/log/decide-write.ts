import { ANY, NO_STREAM, STREAM_EXISTS } from './record.js';
import type { Place } from './known-ids.js';
import { softDeleted, type StreamState } from './stream-state.js';

export type Verdict =
  | Readonly<{ kind: 'accept' }>
  /** The same events lie there already: answer as the first time, write nothing. */
  | Readonly<{ kind: 'again'; place: Place }>
  | Readonly<{ kind: 'deleted' }>
  | Readonly<{ kind: 'wrong-version' }>;

const accept: Verdict = { kind: 'accept' };
const wrong: Verdict = { kind: 'wrong-version' };

const decideAnyRevision = (state: StreamState, ids: readonly string[]): Verdict => {
  const places = ids.map((id) => state.known.get(id));
  if (!places[0]) return accept;
  if (places.some((place) => !place)) return wrong;
  return { kind: 'again', place: places.at(-1)! };
};

const decideEarlier = (state: StreamState, expected: number, ids: readonly string[]): Verdict => {
  const places = ids.map((id) => state.known.get(id));
  const fits = (index: number): boolean => places[index]?.revision === expected + 1 + index;
  if (ids.length > 0 && ids.every((_, index) => fits(index)))
    return { kind: 'again', place: places.at(-1)! };
  const revives = expected === NO_STREAM && softDeleted(state) && !fits(0);
  return revives ? accept : wrong;
};

/**
 * Decides whether events may be appended to a stream. A repeated append is recognised by its event ids inside the same stream
 * and answered like the first one; a half-repeated one is a wrong version. `hasMetadata`: a stream that has only metadata
 * counts as existing. Everything from revision `expected + 1` on must be in `known`.
 */
export const decideWrite = (
  state: StreamState,
  hasMetadata: boolean,
  expected: number,
  ids: readonly string[],
): Verdict => {
  if (state.tombstoned) return { kind: 'deleted' };
  if (expected === STREAM_EXISTS) {
    if (softDeleted(state)) return { kind: 'deleted' };
    if (state.last < 0 && !hasMetadata) return wrong;
  }
  if (expected === ANY || expected === STREAM_EXISTS) return decideAnyRevision(state, ids);
  if (expected < state.last) return decideEarlier(state, expected, ids);
  return expected === state.last ? accept : wrong;
};
