import { readdirSync, readFileSync } from 'node:fs';
import { type Event, instant, type Recorded } from '#domain/kernel';
import { sentAfter } from '../../libs/platform/following/react/sent-after.js';
import { allReactions } from './all-reactions.js';
import { eventsOf } from './pages/events-of.js';
import { cases } from './tried-nouns.js';

// What follows from an act is dated with it, however long the worker was away: the instant is that
// of the law. Only what somebody is told or owes from now on is of the moment when it is done.

const libs = new URL('../../../libs/', import.meta.url);

/** What is done now, wherever a reaction asks for it, and why that is no instant of the law. */
const now: Readonly<Record<string, string>> = {
  'contexts/calendar/reactions/recompute-after-notice.ts': 'until then the old dates were shown',
  'contexts/duties/reactions/look-again.ts': 'a second look is owed since it was found',
  'contexts/duties/reactions/looks.ts': 'a second look is owed since it was found',
  'contexts/duties/reactions/owe-corrections.ts': 'it waits for its second hand since then',
  'contexts/evidence/processes/follow-up.ts': 'who settles it is told now',
  'contexts/evidence/processes/owe-copies.ts': 'who settles it is told now',
  'contexts/evidence/processes/place-cited.ts': 'where a file lies is no fact of the matter',
  'contexts/evidence/processes/prepare-copies.ts': 'copies are made when they are made',
  'contexts/papers/processes/keyed.ts': 'a page is drawn when it is drawn',
  'contexts/papers/reactions/owe-answers.ts': 'the answer is awaited since it is known',
  'contexts/papers/reactions/owe-deliveries.ts': 'who settles it is told now',
  'contexts/papers/reactions/owe-papers.ts': 'who settles it is told now',
  'contexts/papers/reactions/record-answers.ts': 'who settles it is told now',
  'platform/following/react/after-correction.ts': 'who looks to it is told now',
  'platform/following/react/erasing.ts': 'who settles it is told now',
  'platform/following/react/undoing.ts': 'a duty is withdrawn when its reason fell',
};

const product = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/\.(?:spec|examples|bench)\.ts$/.test(file),
);

const moment = instant('2026-03-09T08:30:00Z');
const weekLater = instant('2026-03-16T01:00:00Z');

const recorded = (category: string, { type, data }: Event): Recorded =>
  ({
    type,
    data,
    id: '01900000-0000-7000-8000-0000000000aa',
    stream: `${category}-440704.1`,
    revision: 0,
    position: { commit: '1', prepare: '1' },
    created: weekLater,
    envelope: {
      actor: { kind: 'person', id: 'chen', capacity: { organ: 'bureau', post: 'p', roles: [] } },
      validAt: moment,
      recordedAt: weekLater,
    },
  }) as unknown as Recorded;

type Rule = (data: object, about: object) => unknown;
type Asked = Parameters<typeof sentAfter>[2];

/** Events that the samples tell, the first of each type of a kind of file. */
const told = (category: string): readonly Event[] => {
  const all = cases
    .filter(({ noun }) => noun.category === category)
    .flatMap((one) => [...(one.sample?.history ?? []), ...eventsOf(one)]);
  return [...new Map(all.map((event) => [event.type, event])).values()];
};

const seen = allReactions.flatMap(({ name, from, on }) =>
  told(from.category).flatMap((event) => {
    const rule = on[event.type] as Rule | undefined;
    if (!rule) return [];
    const cause = recorded(from.category, event);
    const asked = rule(event.data, { ...cause, id: cause.id });
    // What has to be looked up first is dated by the same function, once it was found.
    if (asked instanceof Promise) asked.catch(() => undefined);
    return Array.isArray(asked) ? [{ name, cause, asked: asked as readonly Asked[] }] : [];
  }),
);

describe('ISSUE-11.10 What follows from an act', () => {
  it('is asked by many a reaction', () =>
    expect(new Set(seen.map(({ name }) => name)).size).toBeGreaterThan(8));

  it('is dated with it, though the worker comes to it a week later', () => {
    for (const { name, cause, asked } of seen)
      for (const [index, one] of asked.entries())
        expect([name, one.type, sentAfter(cause, name, one, index).validAt]).toEqual([
          name,
          one.type,
          one.happened === 'when-done' ? undefined : moment,
        ]);
  });

  it('is of the moment when it is done only where it is said why', () =>
    expect(
      product
        .filter((file) =>
          readFileSync(new URL(file, libs), 'utf8').includes("happened: 'when-done'"),
        )
        .filter((file) => !file.endsWith('looking-reaction.ts'))
        .toSorted(),
    ).toEqual(Object.keys(now).toSorted()));
});
