import fc from 'fast-check';
import { type Envelope, type Event, instant, plusMs, type Recorded } from '#domain/kernel';
import { type Register, rowAfter } from '#platform/registers';
import { eventsOf } from '../pages/events-of.js';
import { registers } from '../registers.js';
import { type Case, cases } from '../tried-nouns.js';

// A row that nothing was told of since a moment stands as it stood then, and every other is folded
// anew up to it. That holds of a register only where a row knows when it was told of something
// last: of every register, over random histories and moments.

const minute = 60_000;
const begin = instant('2026-03-02T01:00:00Z');
const longest = 3;

const storyOf = (one: Case): readonly Event[] => [...(one.sample?.history ?? []), ...eventsOf(one)];

/** The longest stories of a kind of file that the samples tell. */
const storiesOf = (category: string): readonly (readonly Event[])[] =>
  cases
    .filter(({ noun }) => noun.category === category)
    .map(storyOf)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, longest);

type Told = readonly Recorded[];

/** When each was recorded, so many minutes after the one before, and how late that was. */
type Pace = readonly Readonly<{ after: number; late: number }>[];

const onRecord = (category: string, events: readonly Event[], pace: Pace): Told => {
  const actor = { kind: 'system', by: 'reaction', name: 'example.program' } as const;
  let at = begin;
  return events.map((event, revision) => {
    const { after, late } = pace[revision % pace.length]!;
    at = plusMs(at, after * minute);
    const validAt = plusMs(at, -late * minute);
    return {
      ...event,
      id: `event-${revision}`,
      stream: `${category}-440704.1`,
      revision,
      position: { commit: `${revision + 1}`, prepare: `${revision + 1}` },
      created: at,
      envelope: { recordedAt: at, validAt, actor } as Envelope,
    };
  });
};

const paces = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 500 }), late: fc.constantFrom(0, 0, 0, 30, 900) }),
  { minLength: 1, maxLength: 7 },
);

type Row = Readonly<{ stream?: string; lastEventAt?: string }>;

/** Registers that nobody asks for their past: their lists have no `asOf`（无历史时点）. */
const withoutPast: readonly string[] = ['evidence.exhibits', 'papers.papers'];
const rowOf = (register: Register, told: Told): Row | undefined =>
  rowAfter<Event, Row>(register, told);

const tried = registers.flatMap((one) => {
  const stories = storiesOf(one.from.category);
  return stories.map((events, n) => [`${one.name} ${n + 1}`, one, events] as const);
});

describe('ISSUE-11.8 The rows of every register, at any moment', () => {
  it('are those of every register there is', () => {
    const named = new Set(tried.map(([, { name }]) => name));
    // Cases of other authorities came in as a whole: no command tells what happens to one.
    expect(registers.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([
      'import.cases',
    ]);
    expect(named.size).toBeGreaterThan(20);
  });

  it.each(tried)(
    '%s: what stood then stands, or is told to have changed since',
    (_, register, events) =>
      fc.assert(
        fc.property(paces, fc.nat(), (pace, at) => {
          const all = onRecord(register.from.category, events, pace);
          const moment = all[at % all.length]!.envelope.recordedAt;
          const now = rowOf(register, all);
          const then = rowOf(
            register,
            all.filter(({ envelope }) => envelope.recordedAt <= moment),
          );
          // What asks for the past finds rows by these（`pastRows`）.
          if (now && !withoutPast.includes(register.name))
            expect([typeof now.stream, typeof now.lastEventAt]).toEqual(['string', 'string']);
          // Nothing is ever taken out of a register again.
          if (then) expect(now).toBeDefined();
          if (now && now.lastEventAt! <= moment) expect(now).toEqual(then);
          // What had happened by then differs only by what was told of it later.
          const happened = rowOf(
            register,
            all.filter(({ envelope }) => envelope.validAt <= moment),
          );
          const late = all.some(
            ({ envelope }) => envelope.recordedAt > moment && envelope.validAt <= moment,
          );
          if (!late) expect(happened).toEqual(then);
        }),
        { numRuns: 12 },
      ),
  );
});
