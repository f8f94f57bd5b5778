import { instant, localDate, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { itemOn } from '../catalogue/catalogue.js';
import { by, reacting, ringing, told } from '../desk.examples.js';
import { barNoun } from './bar.noun.js';
import type { RecordBar } from './record-bar.js';
import { type Bar, barsAgainst } from './standing.js';

const given = decisions(barNoun);
const record = (change: Partial<RecordBar['data']> = {}): RecordBar => ({
  type: 'RecordBar',
  data: {
    barId: 'event-1',
    kind: 'reapplication',
    subject: 'enterprise-1',
    rule: 'LIC-B1',
    source: 'event-1',
    from: localDate('2026-09-22'),
    ...change,
  },
});
const barred = told(barNoun, [record(), reacting('2026-09-22')]);
const ban = record({
  barId: 'ban-1',
  kind: 'principal-ban',
  subject: 'token-1',
  rule: 'ACB-2',
  source: 'event-2',
  industry: '26',
});
const ring: RingClock = {
  type: 'RingClock',
  data: {
    clock: 'LIC-B1:event-1',
    due: instant('2027-09-22T23:59:59.999+08:00'),
    kind: 'expiry',
    step: 1,
  },
};

describe('A bar on new applications', () => {
  it('lasts as long as the law says after false material (LIC-B1)', () =>
    expect(barred).toMatchObject([
      { data: { bar: { until: '2027-09-22' }, clocks: [{ clock: 'LIC-B1:event-1' }] } },
    ]));
  it('lasts longer after fraud (LIC-B2)', () =>
    expect(
      given()
        .when(record({ rule: 'LIC-B2' }), reacting('2026-09-22'))
        .events(),
    ).toMatchObject([{ data: { bar: { until: '2029-09-22' } } }]));
  it('changes nothing a second time, nor after it was over', () => {
    given(...barred)
      .when(record(), reacting('2026-09-23'))
      .decidesNothing();
    given(...barred)
      .when(record({ subject: 'x' }), reacting('2026-09-23'))
      .refuses('bar-exists');
    const over = given(...barred)
      .when(ring, ringing('2027-09-23'))
      .events();
    given(...barred, ...over)
      .when(record(), reacting('2027-09-24'))
      .decidesNothing();
    given(...barred, ...over)
      .when(ring, ringing('2027-09-24'))
      .decidesNothing();
  });
  it('ends on its day and not before', () => {
    given(...barred)
      .when(ring, ringing('2027-09-22'))
      .refuses('clock-still-running');
    expect(
      given(...barred)
        .when(ring, ringing('2027-09-23'))
        .events(),
    ).toMatchObject([
      { type: 'BarEnded', data: { endedOn: '2027-09-22', clocks: [{ outcome: 'lapsed' }] } },
    ]);
  });
  it('falls with what it followed from (X12)', () => {
    const lift = { type: 'LiftBar', data: { source: 'event-1', because: '撤销' } } as const;
    const lifted = given(...barred)
      .when(lift, reacting('2026-12-01'))
      .events();
    expect(lifted).toMatchObject([{ type: 'BarLifted', data: { barId: 'event-1' } }]);
    given(...barred, ...lifted)
      .when(lift, reacting('2026-12-02'))
      .decidesNothing();
    given(...barred, ...lifted)
      .when(ring, ringing('2027-09-23'))
      .decidesNothing();
  });
  it('follows from news and from a rule of law only', () => {
    given().when(record(), by('pan', '2026-09-22')).denies('wrong-role');
    given()
      .when(record({ rule: 'LIC-B9' }), reacting('2026-09-22'))
      .refuses('bar-without-rule');
  });
});

describe('A ban on a principal (LIC-B7)', () => {
  it('is for life when no end was set, and rings never', () =>
    expect(given().when(ban, reacting('2026-09-22')).events()).toEqual([
      {
        type: 'BarRecorded',
        data: {
          bar: { ...ban.data },
          clocks: [],
        },
      },
    ]));
  it('ends on the day that was decided', () =>
    expect(
      given()
        .when(
          { ...ban, data: { ...ban.data, until: localDate('2031-09-22') } },
          reacting('2026-09-22'),
        )
        .events(),
    ).toMatchObject([{ data: { clocks: [{ set: { dueDate: '2031-09-22' } }] } }]));
});

describe('Bars against a matter', () => {
  const bar: Bar = ban.data;
  const item = itemOn('fireworks-retail', localDate('2026-09-22'));
  const against = (date: string, industry?: string, change: Partial<Bar> = {}) =>
    barsAgainst([{ ...bar, ...change }], { item, industry, date: localDate(date) }).length;
  it('count from their first day to their last', () => {
    expect(against('2026-09-21', '2614')).toBe(0);
    expect(against('2026-09-22', '2614')).toBe(1);
    expect(against('2030-01-01', '2614', { until: localDate('2030-01-01') })).toBe(1);
    expect(against('2030-01-02', '2614', { until: localDate('2030-01-01') })).toBe(0);
  });
  it('are of one industry or one item where they say so, and an unknown industry is the barred one', () => {
    expect(against('2026-10-01', '5299')).toBe(0);
    expect(against('2026-10-01')).toBe(1);
    expect(against('2026-10-01', '2614', { item: 'hazchem-business' })).toBe(0);
  });
});
