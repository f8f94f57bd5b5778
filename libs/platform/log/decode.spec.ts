import type { Event, StreamKind, WhyUnreadable } from '#domain/kernel';
import { MemoryLog } from '#testing';
import { decode, decodeAny, evolved } from './decode.js';
import { NotReadable } from './not-readable.js';

type Said = Event<'Said', { words: readonly string[] }>;
const kind: StreamKind<Said> = {
  category: 'talk',
  upcasters: {
    Said: [({ word }: { word: string }) => ({ words: [word.trim()] })],
  },
  knows: (type) => type === 'Said',
};

type Given = Readonly<{ type?: string; data?: unknown; metadata?: unknown }>;
const stored = ({ type = 'Said', data = { words: ['a'] }, metadata = {} }: Given) => {
  const [event] = new MemoryLog().append('talk-440704.1', {
    type,
    data: {},
    metadata: { schema: 1 },
  });
  const torn = typeof metadata === 'string';
  return JSON.parse(
    JSON.stringify({
      ...event!,
      data,
      metadata: torn ? metadata : { ...event!.metadata, ...(metadata as object) },
    }),
  ) as typeof event & object;
};
const faultOf = (given: Given): unknown => {
  try {
    return decode(kind, stored(given)).data;
  } catch (error) {
    return error instanceof NotReadable ? error.why : error;
  }
};

describe('A stored event', () => {
  it('is read in today’s shape, whatever shape it was written in', () => {
    expect(decode(kind, stored({})).data).toEqual({ words: ['a'] });
    const old = { data: { word: ' b ' }, metadata: { schema: 0 } };
    expect(decode(kind, stored(old)).data).toEqual({ words: ['b'] });
  });

  it.each<[WhyUnreadable, string, Given]>([
    ['unknown-type', 'a type nobody knows', { type: 'Sung' }],
    ['newer-shape', 'a shape newer than known', { metadata: { schema: 7 } }],
    ['broken-envelope', 'no shape number', { metadata: { schema: undefined } }],
    ['broken-envelope', 'half a shape', { metadata: { schema: 0.5 } }],
    ['broken-envelope', 'a shape before the first', { metadata: { schema: -1 } }],
    ['broken-envelope', 'nobody who acted', { metadata: { actor: undefined } }],
    ['broken-envelope', 'no moment of record', { metadata: { recordedAt: undefined } }],
    ['broken-envelope', 'an envelope torn off', { metadata: '{"schema":1,"act' }],
    ['broken-data', 'data torn off', { data: '{"words":["a' }],
    ['broken-data', 'a list for data', { data: [] }],
    ['broken-data', 'nothing for data', { data: null }],
    ['not-lifted', 'old data no step can read', { data: {}, metadata: { schema: 0 } }],
  ])('cannot be read (%s) with %s', (why, _, given) => expect(faultOf(given)).toBe(why));

  it('cannot be read when its stream is of no kind looked for', () => {
    const other: StreamKind = { category: 'song', upcasters: {} };
    expect(() => decodeAny([other], stored({}))).toThrow(NotReadable);
    expect(decodeAny([other, kind], stored({})).type).toBe('Said');
  });

  it('cannot be read when no state follows from it', () => {
    const event = stored({ data: {} });
    const evolve = { Said: (all: number, { words }: Said['data']) => all + words.length };
    const fold = () => evolved<number, Said>(evolve, 0, [decode(kind, event), event]);
    expect(fold).toThrow(expect.objectContaining({ why: 'not-folded' }));
  });

  it('is named by whoever cannot read it', () => {
    const fault = new NotReadable(stored({}), 'newer-shape');
    expect(fault.event).toEqual({
      eventId: stored({}).id,
      stream: 'talk-440704.1',
      revision: 0,
      type: 'Said',
      position: '100/100',
      why: 'newer-shape',
    });
    expect(fault.message).toContain('talk-440704.1@0, 100/100');
  });
});
