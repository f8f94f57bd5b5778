import { type Event, instant, type StreamKind } from '#domain/kernel';
import { MemoryLog } from '#testing';
import { entriesOf, historyOf, markOf, wholeHistoryOf } from './history.js';
import { stateNow } from './of-matter.js';

type Said = Event<'Said', { word: string }>;
const kind: StreamKind<Said> = {
  category: 'talk',
  upcasters: {},
  knows: (type) => type === 'Said',
};
const at = { district: '440704', id: '1' };
const stream = 'talk-440704.1';
const said = (word: string, day = '2026-03-01') => ({
  type: 'Said',
  data: { word },
  metadata: { recordedAt: instant(day), validAt: instant(day) },
});

describe('A history with an event that cannot be read', () => {
  const log = new MemoryLog();
  const [, broken] = log.append(
    stream,
    said('first'),
    { ...said('second', '2026-03-05'), type: 'Sung' },
    said('third', '2026-03-09'),
  );
  const words = async (moment?: Parameters<typeof historyOf>[3]) => {
    const history = await historyOf({ log }, kind, at, moment);
    return [history.events.map(({ data }) => data.word), markOf(history)] as const;
  };
  const { id: eventId } = broken!;
  const incomplete = {
    eventId,
    stream,
    revision: 1,
    type: 'Sung',
    position: '237/237',
    why: 'unknown-type',
  };

  it('is told up to it, and says where and why it ends', async () =>
    expect(await words()).toEqual([['first'], { incomplete }]));

  it.each([
    [{ revision: 0 }, false],
    [{ revision: 1 }, true],
    [{ knownAt: instant('2026-03-04') }, false],
    [{ knownAt: instant('2026-03-06') }, true],
    [{ validAt: instant('2026-03-04') }, true],
  ])('has no gap at a moment before it: %j', async (moment, marked) =>
    expect(await words(moment)).toEqual([['first'], marked ? { incomplete } : {}]),
  );

  it('is refused to whoever must have all of it', async () =>
    expect(wholeHistoryOf({ log }, kind, at)).rejects.toMatchObject({ event: incomplete }));

  it('is refused when not even its beginning can be read, and unknown when there is none', async () => {
    const other = new MemoryLog();
    other.append(stream, { ...said('a'), type: 'Sung' });
    await expect(historyOf({ log: other }, kind, at)).rejects.toMatchObject({
      name: 'NotReadable',
    });
    expect((await entriesOf({ log: other }, kind, at)).fault?.why).toBe('unknown-type');
    await expect(historyOf({ log: new MemoryLog() }, kind, at)).rejects.toMatchObject({
      kind: 'unknown',
    });
    expect(await entriesOf({ log: new MemoryLog() }, kind, at)).toEqual({
      events: [],
      passedOver: [],
    });
  });
});

type Taken = Readonly<{ by: readonly string[] }>;
const kept = {
  ...kind,
  path: 'talks',
  unknown: ['talk-unknown', 'There is no such talk（无此记录）.'] as const,
  initial: { by: [] } as Taken,
  evolve: { Said: ({ by }: Taken, { word }: Said['data']): Taken => ({ by: [...by, word] }) },
};

describe('ISSUE-11.8 how a matter stands now', () => {
  it('is folded once; who asks again reads only what came since', async () => {
    const log = new MemoryLog();
    log.append(stream, ...['a', 'b', 'c'].map((word) => said(word)));
    const read: number[] = [];
    const ask = log.readStream.bind(log);
    log.readStream = async function* (...[name, part]: Parameters<typeof ask>) {
      for await (const event of ask(name, part)) {
        read.push(event.revision);
        yield event;
      }
    };
    const now = stateNow<Taken, Said>(kept);
    expect(await now({ log }, at)).toEqual({ by: ['a', 'b', 'c'] });
    log.append(stream, said('d'));
    expect(await now({ log }, at)).toEqual({ by: ['a', 'b', 'c', 'd'] });
    expect(await now({ log }, at)).toEqual({ by: ['a', 'b', 'c', 'd'] });
    expect(read).toEqual([0, 1, 2, 3]);
  });

  it('is told up to what cannot be read, and beyond it once it can', async () => {
    const log = new MemoryLog();
    log.append(stream, said('a'), { type: 'Unheard', data: {} }, said('b'));
    expect(await stateNow<Taken, Said>(kept)({ log }, at)).toEqual({ by: ['a'] });
  });
});
