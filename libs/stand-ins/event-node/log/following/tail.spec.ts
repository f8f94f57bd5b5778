import type { LogRecord } from '../../stream/record.js';
import { Tail } from './tail.js';

const record = (position: number, stream = 's', revision = position): LogRecord => ({
  position,
  stream,
  revision,
  id: '',
  type: 'T',
  isJson: true,
  createdMs: 0,
  metadata: Buffer.alloc(0),
  data: Buffer.alloc(0),
});
const positions = (found: readonly LogRecord[] | undefined) =>
  found?.map(({ position }) => position);

describe('The newest events in memory', () => {
  it('are given after a position, or the tables must be asked', () => {
    const tail = new Tail(10);
    tail.publish([record(20), record(30), record(40)]);
    expect(positions(tail.since(10, 201))).toEqual([20, 30]);
    expect(positions(tail.since(30, 1))).toEqual([40]);
    expect(tail.since(40, 9)).toEqual([]);
    expect(tail.since(9, 9)).toBeUndefined();
  });

  it('of a stream are given only without a hole', () => {
    const tail = new Tail(0);
    tail.publish([record(1, 'a', 5), record(2, 'b', 0), record(3, 'a', 6)]);
    expect(positions(tail.ofStream('a', 4, 9e9))).toEqual([1, 3]);
    expect(positions(tail.ofStream('a', 5, 9e9))).toEqual([3]);
    expect(positions(tail.ofStream('a', 4, 1))).toEqual([1]);
    expect(tail.ofStream('a', 3, 9e9)).toBeUndefined();
  });

  it('forget the oldest, and know that they did', () => {
    const tail = new Tail(0);
    for (let at = 1; at <= 20_000; at += 100)
      tail.publish(Array.from({ length: 100 }, (_, next) => record(at + next)));
    expect(tail.since(1, 1)).toBeUndefined();
    expect(positions(tail.since(19_990, 9e9))).toHaveLength(10);
    expect([tail.holds(1), tail.holds(20_000), tail.holds(20_001)]).toEqual([false, true, false]);
  });

  it('are few when they are large, and what is forgotten is let go of', () => {
    const tail = new Tail(0);
    const large = Buffer.alloc(4 * 1024 * 1024);
    for (let at = 1; at <= 200; at += 1) tail.publish([{ ...record(at), data: large }]);
    expect(positions(tail.since(193, 9e9))).toHaveLength(7);
    expect(tail.since(192, 1)).toBeUndefined();
    expect((tail as unknown as { records: unknown[] }).records.length).toBeLessThan(20);
  });

  it('wake who waits for their stream, and nobody else', async () => {
    const tail = new Tail(0);
    const { signal } = new AbortController();
    const woken: string[] = [];
    const waits = ['a', 'b', ''].map((stream) =>
      tail.changed(tail.version, signal, stream).then(() => woken.push(stream)),
    );
    tail.publish([record(1, 'a')]);
    await Promise.all([waits[0], waits[2]]);
    expect(woken.toSorted()).toEqual(['', 'a']);
    await tail.changed(0, signal, 'b');
  });
});
