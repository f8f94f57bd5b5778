import { decisions, seeing } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';
import { accidentReference } from '../accident.reference.js';
import { upToOrders } from '../orders/orders.examples.js';

const given = decisions(accidentNoun);
const { tale, reported, unitReported, followed, found } = story;
const history = tale(reported);
const end = (ground: keyof typeof story.endedAs, change: object = {}) =>
  ({ type: 'EndReport', data: { ...story.endedAs[ground], ...change } }) as const;
const ou = by('ou', '2026-06-18 15:00');
const other = (over: boolean, party = 'hongda') =>
  seeing(ou, accidentReference, 'accident-2', {
    standing: { party, organ: 'bureau', facts: { over } },
  });

describe('EndReport', () => {
  it('joins a double report to the file that stays, and no clock of it runs', () => {
    const events = given(...history)
      .when(end('double'), other(false))
      .events();
    expect(events).toMatchObject([{ type: 'AccidentEnded', data: { into: 'accident-2' } }]);
    const after = given(...history, ...events);
    expect(after.state().clocks).toEqual({});
    after.when(...unitReported).refuses('report-ended');
    after.when(...story.handedUp).refuses('report-ended');
    // Whoever was told of it is told that it was none.
    expect(
      after.when({ type: 'TellOfAccident', data: story.tellData }, story.toldUp[1]).events(),
    ).toHaveLength(1);
  });

  it('joins it to another accident of the same unit that goes on, and says to which', () => {
    const when = (ground: 'double' | 'mistaken', change: object, act = other(false)) =>
      given(...history).when(end(ground, change), act);
    when('double', {}, other(true)).refuses('not-the-same');
    when('double', {}, other(false, 'another-unit')).refuses('not-the-same');
    when('double', {}, ou).refuses('no-such-accident');
    when('double', { into: undefined }).refuses('into-or-not');
    when('mistaken', { into: 'accident-2' }).refuses('into-or-not');
  });

  it('ACC-S15 finds on evidence that it is none of production, in the government’s name', () => {
    const events = given(...history)
      .when(end('not-production'), by('xian', '2026-06-24 10:00'))
      .events();
    expect(events).toMatchObject([
      { data: { documents: [{ content: { issuer: 'government' } }], ground: 'not-production' } },
    ]);
    given(...history)
      .when(end('not-production', { evidence: [] }), ou)
      .refuses('not-proven', 'ACC-S15');
  });

  it('is a head’s, before the report of the inquiry is approved', () => {
    given(...history)
      .when(end('mistaken'), by('duty', '2026-06-18 15:00'))
      .denies('wrong-role');
    given(...history)
      .when(end('mistaken'), by('xian', '2026-06-18 15:00'))
      .denies('other-organ');
    given(...tale(...upToOrders))
      .when(end('mistaken'), by('ou', '2026-10-09 10:00'))
      .refuses('report-approved');
  });
});

describe('WithdrawFinding', () => {
  const withFinding = tale(reported, unitReported, followed, found);

  it('lets the finding fall, and the doubt is owed anew', () => {
    const events = given(...withFinding)
      .when(...story.withdrawn)
      .events();
    const after = given(...withFinding, ...events);
    expect(after.state().findings).toEqual([]);
    expect(Object.keys(after.state().clocks)).toContain('ACC-D16-VERIFY.time-2');
    after.when(...story.withdrawn).decidesNothing();
    expect(after.when(found[0], by('ou', '2026-06-25 10:00')).events()).toHaveLength(1);
  });

  it('is of a doubt that was settled', () =>
    given(...tale(reported, unitReported, followed))
      .when(...story.withdrawn)
      .refuses('not-found-yet'));
});

describe('A doubt', () => {
  const second = {
    type: 'NameCasualty',
    data: { ...story.casualty, casualtyId: 'c2', name: '覃小山' },
  } as const;

  it('rises when more dead are named than were told, and somebody owes a finding', () => {
    const one = tale(reported, story.named);
    const events = given(...one)
      .when(second, by('duty', '2026-06-18 12:00'))
      .events();
    expect(events).toMatchObject([
      { type: 'CasualtyNamed' },
      { type: 'AccidentDoubted', data: { doubts: [{ about: 'casualties' }] } },
    ]);
    expect(Object.keys(given(...one, ...events).state().clocks)).toContain(
      'ACC-D16-VERIFY.names-2-0-0',
    );
    // The one dead man who was told of is no doubt.
    expect(one.map(({ type }) => type)).not.toContain('AccidentDoubted');
  });

  it('of one hour is raised once: silence says already that the report came too late', () => {
    const silent = given(...tale(reported))
      .when(...story.over('ACC-D1', '2026-06-18 09:25', '2026-06-18 09:26'))
      .events();
    const { occurredAt, unitKnewAt } = story.unitFirst;
    const late = { ...story.unitData, occurredAt, unitKnewAt };
    const before = [...tale(reported), ...silent];
    const events = given(...before)
      .when({ type: 'ReportFollowUp', data: late }, unitReported[1])
      .events();
    const { doubts } = given(...before, ...events).state();
    expect(doubts.filter(({ about }) => ['hour', 'silence'].includes(about))).toMatchObject([
      { doubt: 'silence' },
      { doubt: 'hour-sector' },
    ]);
    const find = { doubt: 'silence', finding: 'late', reason: '迟报', evidence: [story.sum] };
    expect(
      given(...before, ...events)
        .when({ type: 'FindReporting', data: find } as never, found[1])
        .events(),
    ).toHaveLength(1);
  });

  it('of a telling: nobody was told before the office itself was', () =>
    given(...tale(reported))
      .when(
        { type: 'TellOfAccident', data: { ...story.tellData, toldAt: story.at0824 } },
        story.toldUp[1],
      )
      .refuses('too-early-in-time'));
});

describe('ReportAccident', () => {
  it('is of an accident in the district of its organ', () =>
    given()
      .when({ type: 'ReportAccident', data: { ...story.reportData, area: '440703' } }, reported[1])
      .refuses('another-district', 'R493 10'));
});
