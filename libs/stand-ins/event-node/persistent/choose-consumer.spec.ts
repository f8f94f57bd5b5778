import type { LogRecord } from '../stream/record.js';
import { chooseConsumer } from './choose-consumer.js';
import { Consumer } from './consumer.js';
import type { Strategy } from './group-config.js';
import type { Message } from './message.js';

const EMPTY = Buffer.alloc(0);
let ids = 0;

const message = (event: Partial<LogRecord> = {}): Message => {
  const bytes = { metadata: EMPTY, data: EMPTY, type: 'Happened', stream: 's', ...event };
  ids += 1;
  return {
    id: String(ids),
    resolved: { event: bytes as LogRecord, link: undefined },
    key: ids,
    retries: 0,
    replayed: false,
  };
};

/** Consumers with so many places each, and how a group hands out to them. */
const handing = (strategy: Strategy, slots: readonly number[]) => {
  const nothing = (): void => undefined;
  const consumers = slots.map(
    (places) =>
      new Consumer({
        from: '',
        username: '',
        name: '',
        slots: places,
        send: nothing,
        drop: nothing,
      }),
  );
  let turn = 0;
  const give = (given = message()): number => {
    const consumer = chooseConsumer[strategy](consumers, given, turn);
    if (!consumer) return -1;
    turn = consumers.indexOf(consumer) + 1;
    consumer.give(given);
    return turn - 1;
  };
  return { consumers, give };
};

describe('The next event goes', () => {
  it('to one consumer after the other, round robin, past who is full', () => {
    const { give } = handing('RoundRobin', [2, 1, 3]);
    expect([give(), give(), give(), give(), give(), give(), give()]).toEqual([
      0, 1, 2, 0, 2, 2, -1,
    ]);
  });

  it('to a single one until it is full, then to the next, though the first has room again', () => {
    const { consumers, give } = handing('DispatchToSingle', [2, 3]);
    const first = message();
    expect([give(first), give(), give()]).toEqual([0, 0, 1]);
    consumers[0]!.settle(first.id);
    expect([give(), give(), give(), give()]).toEqual([1, 1, 0, -1]);
  });

  it('where its stream goes, also when it comes as a link nobody followed', () => {
    const { give } = handing('Pinned', [100, 100, 100, 100]);
    for (const stream of ['case-1', 'case-2', 'case-3', 'case-4', 'case-5']) {
      const data = Buffer.from(`7@${stream}`);
      const itself = give(message({ stream }));
      expect(give(message({ stream: '$ce-case', type: '$>', data }))).toBe(itself);
      expect(give(message({ stream }))).toBe(itself);
    }
  });

  it('where that to which it belongs goes, or its stream where it does not say', () => {
    const { give } = handing('PinnedByCorrelation', [100, 100, 100, 100]);
    const belonging = (id: unknown) => Buffer.from(JSON.stringify({ $correlationId: id }));
    const places = new Set<number>();
    for (let number = 0; number < 16; number += 1) {
      const metadata = belonging(`c-${number}`);
      const place = give(message({ stream: 'a', metadata }));
      expect(give(message({ stream: 'b', metadata }))).toBe(place);
      places.add(place);
    }
    expect(places.size).toBeGreaterThan(1);
    const silent = give(message({ stream: 'a' }));
    for (const metadata of [Buffer.from('no JSON'), Buffer.from('null'), belonging(7)])
      expect(give(message({ stream: 'a', metadata }))).toBe(silent);
  });
});
