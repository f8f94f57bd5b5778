import fc from 'fast-check';
import { type Act, plusDays, type LocalDate, localDate, Refusal } from '#domain/kernel';
import { decideSeeing, rowAfter } from '#testing';
import { by, system } from '../people.examples.js';
import { listingRegister } from '../projections/listing-register.js';
import { bindsStill } from './duties.js';
import * as story from './listing.examples.js';
import type { ListingEvent } from './listing.events.js';
import { rules } from './listing.law.js';
import { type ListingCommand, listingNoun } from './listing.noun.js';
import { type Listing, listingAfter } from './listing.state.js';

// Random histories of an entry: everybody tries everything in every order, days and years apart.
// Whatever happens, nothing of it stands whose source is undone or over.

type Try = readonly [command: ListingCommand, who: Parameters<typeof by>[0]];
const of = ([command]: readonly [ListingCommand, Act], who: Try[1]): Try => [command, who];

const menu: readonly Try[] = [
  of(story.confirmed, 'he'),
  of(story.notified, 'he'),
  of(story.noticeServed, 'he'),
  of(story.heard, 'he'),
  of(story.reviewed, 'fang'),
  of(story.listed, 'ou'),
  of(story.served, 'he'),
  of(story.entered, 'he'),
  of(story.published, 'wu'),
  of(story.sent, 'he'),
  [{ type: 'SendMeasure', data: story.measure('m2', 'loans') }, 'he'],
  of(story.answered, 'he'),
  of(story.lifted, 'he'),
  of(story.applied, 'agent'),
  of(story.verified, 'he'),
  of(story.granted, 'ou'),
  [{ type: 'RefuseExit', data: story.exitData }, 'ou'],
  of(story.restored, 'ou'),
  of(story.fell, 'he'),
  of(story.revoked, 'ou'),
  [{ type: 'CloseCandidate', data: { ground: 'penalty-fell', reason: '处罚被撤销' } }, 'ou'],
  [{ type: 'DeclineToList', data: { number: '不1号', reason: '情节不重' } }, 'ou'],
];

/** On its own day: what was told of later days would be refused. */
const dayIn = (command: ListingCommand, on: LocalDate): ListingCommand => {
  const { data } = command as Readonly<{ data: Readonly<Record<string, unknown>> }>;
  const days = ['enteredOn', 'answeredOn', 'inForceFrom', 'fellOn'].filter((name) => name in data);
  const told = Object.fromEntries(days.map((name) => [name, on]));
  return { ...command, data: { ...data, ...told } } as ListingCommand;
};

const answer = (events: readonly ListingEvent[], command: ListingCommand, act: Act) => {
  try {
    return decideSeeing(listingNoun, command, listingAfter(events), story.seeingPenalty(act));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

/** The term rings whenever it is over. */
const rung = (events: readonly ListingEvent[], on: LocalDate): readonly ListingEvent[] => {
  const term = listingAfter(events).clocks[rules.term];
  if (!term || term.set.dueDate >= on) return [];
  const data = { clock: rules.term, due: term.set.due, kind: 'expiry', step: 1 } as const;
  return answer(events, { type: 'RingClock', data }, system('deadline', on));
};

const faults = (events: readonly ListingEvent[]): readonly string[] => {
  const listing: Listing = listingAfter(events);
  const row = rowAfter(listingRegister, ...events);
  const stands = listing.entry !== undefined && listing.ended === undefined;
  const running = Object.keys(listing.clocks);
  const unlifted = listing.measures
    .filter(bindsStill)
    .filter(({ measureId }) => !running.includes(`${rules.lift}.${measureId}`));
  const open = row.public.filter(({ to }) => to === undefined).length;
  return [
    row.onTheList === stands ? '' : 'on the list, and ended',
    row.publicState !== 'public' || stands ? '' : 'public, and ended',
    open === (row.publicState === 'public' ? 1 : 0) ? '' : 'a public span that nobody closed',
    stands || listing.entry === undefined || unlifted.length === 0 ? '' : 'a measure in force',
    stands || listing.entry === undefined || running.every((one) => one.startsWith(rules.lift))
      ? ''
      : `a clock of what is over: ${running.join(', ')}`,
    stands && listing.fell && !running.includes(rules.revoke) ? 'a fall that nobody settles' : '',
  ].filter(Boolean);
};

const tries = fc.array(
  fc.record({
    what: fc.nat(menu.length - 1),
    // Most follow the way of the law, so that histories come far.
    along: fc.boolean(),
    gap: fc.constantFrom(0, 1, 1, 4, 8, 20, 200),
  }),
  { minLength: 30, maxLength: 60 },
);

describe('Whatever happens to an entry', () => {
  it('nothing of it stands whose source is undone or over', () => {
    let ended = 0;
    fc.assert(
      fc.property(tries, (all) => {
        let events: readonly ListingEvent[] = story.tale(story.raised);
        let on = localDate('2026-04-01');
        let step = 0;
        for (const { what, along, gap } of all) {
          on = plusDays(on, gap);
          const ring = rung(events, on);
          const [command, who] = menu[along ? step++ % menu.length : what]!;
          const then = [...events, ...ring];
          const told = answer(then, dayIn(command, on), by(who, on));
          events = [...then, ...told];
          if (ring.length + told.length > 0) expect(faults(events)).toEqual([]);
        }
        if (listingAfter(events).ended) ended += 1;
      }),
      { numRuns: 100, seed: 20261130, endOnFailure: true },
    );
    expect(ended).toBeGreaterThan(5);
  });
});
