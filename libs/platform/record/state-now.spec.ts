import { type Event, knownTo } from '#domain/kernel';
import { MemoryLog } from '#testing';
import { stateNow } from './state-now.js';

type Said = Event<'Said', { who: string }>;
type Taken = Readonly<{ by: readonly string[] }>;

const evolve = { Said: ({ by }: Taken, { who }: Said['data']): Taken => ({ by: [...by, who] }) };
const kept = {
  category: 'thing',
  upcasters: {},
  knows: knownTo(evolve),
  path: 'things',
  unknown: ['thing-unknown', 'none（无）'] as const,
  initial: { by: [] } as Taken,
  evolve,
};
const place = { district: '440704', id: '1' };
const stream = 'thing-440704.1';
const said = (who: string): Said => ({ type: 'Said', data: { who } });

describe('ISSUE-11.8 how a matter stands now', () => {
  it('is folded once; who asks again reads only what came since', async () => {
    const log = new MemoryLog();
    log.append(stream, ...['a', 'b', 'c'].map(said));
    const read: number[] = [];
    const ask = log.readStream.bind(log);
    log.readStream = async function* (...[name, part]: Parameters<typeof ask>) {
      for await (const event of ask(name, part)) {
        read.push(event.revision);
        yield event;
      }
    };
    const now = stateNow<Taken, Said>(kept);
    expect(await now({ log }, place)).toEqual({ by: ['a', 'b', 'c'] });
    log.append(stream, said('d'));
    expect(await now({ log }, place)).toEqual({ by: ['a', 'b', 'c', 'd'] });
    expect(await now({ log }, place)).toEqual({ by: ['a', 'b', 'c', 'd'] });
    expect(read).toEqual([0, 1, 2, 3]);
  });

  it('is told up to what cannot be read, and beyond it once it can', async () => {
    const log = new MemoryLog();
    log.append(stream, said('a'), { type: 'Unheard', data: {} }, said('b'));
    expect(await stateNow<Taken, Said>(kept)({ log }, place)).toEqual({ by: ['a'] });
  });
});
