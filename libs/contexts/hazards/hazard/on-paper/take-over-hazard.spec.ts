import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import { hazardNoun } from '../hazard.noun.js';
import { atDesk, onPaper } from './on-paper.examples.js';
import type { TakeOverHazard } from './take-over-hazard.js';

const given = decisions(hazardNoun);
const take = (data: Partial<TakeOverHazard['data']> = {}): TakeOverHazard => ({
  type: 'TakeOverHazard',
  data: { ...onPaper, ...data },
});
const listing = (change: object) => take({ listing: { ...onPaper.listing!, ...change } });
const taken = (data: Partial<TakeOverHazard['data']> = {}) =>
  given().when(take(data), atDesk).events();

describe('A hazard that was verified, and listed, on paper', () => {
  it('is taken over under its number, and its clocks run by the days on paper', () => {
    const events = taken();
    expect(events.map(({ type }) => type)).toEqual([
      'HazardReported',
      'HazardVerified',
      'HandlerAssigned',
      'HazardControlled',
      'HazardListed',
      'NoticeServed',
      'ListingPublished',
    ]);
    expect(events[1]).toMatchObject({
      data: { number: '（江海）应急隐认〔2026〕3号', verifiedOn: '2026-03-02' },
    });
    const { clocks, limit, handler } = given(...events).state();
    const due = Object.fromEntries(
      Object.entries(clocks).map(([name, { set }]) => [name, set.dueDate]),
    );
    expect([limit, handler?.to]).toEqual(['2026-09-04', 'liang']);
    expect(due).toMatchObject({
      'HAZ-D1': '2026-09-04',
      'HAZ-D8': '2026-08-08',
      'HAZ-D11': expect.stringContaining('2026-03'),
    });
    expect(due).not.toHaveProperty('HAZ-D13');
    expect(due).not.toHaveProperty('HAZ-D12');
  });

  it('was verified by two human beings', () => {
    const alone = take({ present: onPaper.present.slice(0, 1) });
    given().when(alone, atDesk).denies('too-few-officers', 'PL 42');
  });

  it('goes on like every other: it is applied for, and stays listed once its limit passed', () => {
    const events = taken();
    given(...events)
      .when(
        {
          type: 'ApplyForReview',
          data: { purpose: 'acceptance', evaluatedBy: '省安科院', report: 'a'.repeat(64) },
        },
        by('agent', '2026-08-20'),
      )
      .events();
    given(...events)
      .when(
        { type: 'KeepListed', data: { limit: localDate('2026-12-31'), reason: '逾期未整改' } },
        by('xian', '2026-09-07'),
      )
      .events();
  });

  it('is owed its proposal where it was not listed yet, a look where it is an ordinary one', () => {
    const { listing: _, control: __, criterion: ___, ...ordinary } = onPaper;
    const clocksOf = (data: TakeOverHazard['data']) =>
      Object.keys(
        given(...given().when({ type: 'TakeOverHazard', data }, atDesk).events()).state().clocks,
      );
    expect(clocksOf({ ...ordinary, criterion: onPaper.criterion! })).toEqual(['HAZ-D17-PROPOSE']);
    expect(clocksOf(ordinary)).toEqual(['removal']);
  });

  it('bears a number that was given on paper, in the order of its days', () => {
    given()
      .when(take({ serial: 6 }), atDesk)
      .refuses('number-not-on-paper', 'DOC-1', 'DOC-4');
    given()
      .when(take({ foundOn: localDate('2026-03-03') }), atDesk)
      .refuses('too-early-in-time');
    given()
      .when(listing({ listedOn: localDate('2026-03-01') }), atDesk)
      .refuses('too-early-in-time');
    given()
      .when(listing({ limit: localDate('2026-03-09') }), atDesk)
      .refuses('limit-before-service', 'HAZ-D1', 'HAZ-D13');
    const { criterion: _, ...ordinary } = onPaper;
    given().when({ type: 'TakeOverHazard', data: ordinary }, atDesk).refuses('not-major', 'O16 3');
  });

  it('was listed and served before its organ kept its hazards here: later, the law’s way', () => {
    given()
      .when(listing({ listedOn: localDate('2026-05-11') }), atDesk)
      .refuses('too-early-in-time');
    given()
      .when(
        listing({
          servedOn: localDate('2026-05-11'),
          planBy: localDate('2026-05-20'),
          published: undefined,
        }),
        atDesk,
      )
      .refuses('not-from-before', 'E50');
  });

  it('is in the hands of an officer who is there, and entered by a head of its organ', () => {
    given()
      .when(take({ handler: 'trainee' }), atDesk)
      .denies('no-officer-here');
    given()
      .when(take(), { ...atDesk, actor: by('chen', '2026-05-18').actor })
      .denies('wrong-role');
    const both = { kind: 'person', id: 'he', name: '何建国' } as const;
    const roles = ['officer', 'head-of-organ'] as const;
    given()
      .when(take({ handler: 'he' }), {
        ...atDesk,
        actor: { ...both, capacity: { organ: 'bureau', post: 'p', roles } },
      })
      .denies('found-it', 'HAZ-S11');
    given()
      .when(listing({ lister: 'nobody' }), atDesk)
      .unknown('organ-unknown');
  });
});
