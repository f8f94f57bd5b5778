import { decideWrite } from './decide-write.js';
import { KnownIds } from '../stream/known-ids.js';
import { ANY, NO_STREAM, STREAM_EXISTS } from '../stream/record.js';
import { type StreamState, unknownStream } from '../stream/stream-state.js';

const stream = (ids: readonly string[], changes: Partial<StreamState> = {}): StreamState => {
  const known = new KnownIds(0);
  ids.forEach((id, revision) => known.add(id, { revision, position: 100 + revision }));
  const last = ids.length - 1;
  return { ...unknownStream('s'), key: 1, last, lastPosition: 100 + last, known, ...changes };
};
const deleted = { settings: { truncateBefore: 2 ** 63 } };

describe('Deciding about an append', () => {
  it.each([
    ['a new stream, none expected', [], NO_STREAM, ['x'], 'accept'],
    ['a new stream, any', [], ANY, ['x'], 'accept'],
    ['a new stream, one expected', [], STREAM_EXISTS, ['x'], 'wrong-version'],
    ['a new stream, a revision expected', [], 0, ['x'], 'wrong-version'],
    ['the exact revision', ['a', 'b'], 1, ['x'], 'accept'],
    ['a later revision', ['a', 'b'], 2, ['x'], 'wrong-version'],
    ['an earlier revision, something else', ['a', 'b'], 0, ['x'], 'wrong-version'],
    ['an earlier revision, the same', ['a', 'b'], 0, ['b'], 'again'],
    ['an earlier revision, the same and more', ['a', 'b'], 0, ['b', 'x'], 'wrong-version'],
    ['an earlier revision, the same elsewhere', ['a', 'b', 'c'], 0, ['c'], 'wrong-version'],
    ['none expected, all the same', ['a', 'b'], NO_STREAM, ['a', 'b'], 'again'],
    ['any, all known', ['a', 'b', 'c'], ANY, ['b', 'c'], 'again'],
    ['any, the first unknown', ['a', 'b'], ANY, ['x', 'b'], 'accept'],
    ['any, the second unknown', ['a', 'b'], ANY, ['b', 'x'], 'wrong-version'],
    ['nothing at an earlier revision', ['a', 'b'], 0, [], 'wrong-version'],
  ] as const)('%s', (...[, known, expected, ids, verdict]) => {
    expect(decideWrite(stream(known), false, expected, ids).kind).toBe(verdict);
  });

  it('answers a repeat with where the last event lies', () => {
    expect(decideWrite(stream(['a', 'b', 'c']), false, NO_STREAM, ['a', 'b'])).toEqual({
      kind: 'again',
      place: { revision: 1, position: 101 },
    });
  });

  it('takes metadata alone for a stream that exists', () => {
    expect(decideWrite(stream([]), true, STREAM_EXISTS, ['x']).kind).toBe('accept');
  });

  it('revives a softly deleted stream, but not for those who expect it to exist', () => {
    const state = stream(['a', 'b'], deleted);
    for (const expected of [NO_STREAM, ANY, 1])
      expect(decideWrite(state, true, expected, ['x']).kind).toBe('accept');
    expect(decideWrite(state, true, STREAM_EXISTS, ['x']).kind).toBe('deleted');
    expect(decideWrite(state, true, 0, ['x']).kind).toBe('wrong-version');
  });

  it('writes nothing to a tombstone', () => {
    const state = stream(['a'], { tombstoned: true });
    for (const expected of [NO_STREAM, ANY, STREAM_EXISTS, 0])
      expect(decideWrite(state, false, expected, ['a']).kind).toBe('deleted');
  });
});
