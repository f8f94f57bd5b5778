import { instant, localDate, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, ringing, told } from '../desk.examples.js';
import { barNoun } from './bar.noun.js';
import type { NoteListing } from './note-listing.js';
import type { RemoveListing } from './remove-listing.js';

const given = decisions(barNoun);
const note = (change: Partial<NoteListing['data']> = {}): NoteListing => ({
  type: 'NoteListing',
  data: {
    listingId: 'listing-1',
    organ: '江海区应急管理局',
    decisionNumber: '列1号',
    listedOn: localDate('2026-09-22'),
    ...change,
  },
});
const remove = (listingId = 'listing-1'): RemoveListing => ({
  type: 'RemoveListing',
  data: { listingId, because: '信用修复' },
});
const listed = told(barNoun, [note(), by('pan', '2026-09-23')]);
const ring: RingClock = {
  type: 'RingClock',
  data: {
    clock: 'BLK-D1:listing-1',
    due: instant('2029-09-22T23:59:59.999+08:00'),
    kind: 'expiry',
    step: 1,
  },
};

describe('An entry on the list of serious violators (严重失信主体名单; LIC-B8)', () => {
  it('is kept for the term of the law, and is no bar', () => {
    expect(listed).toMatchObject([
      {
        data: {
          listing: { until: '2029-09-22' },
          clocks: [{ clock: 'BLK-D1:listing-1', set: { rule: 'BLK-D1', dueDate: '2029-09-22' } }],
        },
      },
    ]);
    expect(given(...listed).state()).toMatchObject({ standing: [], listings: [{}] });
  });
  it('lasts as its decision says where it says so', () =>
    expect(
      given()
        .when(note({ until: localDate('2027-09-22') }), by('pan', '2026-09-23'))
        .events(),
    ).toMatchObject([{ data: { listing: { until: '2027-09-22' } } }]));
  it('is noted once, after it happened, by somebody of the office', () => {
    given(...listed)
      .when(note(), by('pan', '2026-09-24'))
      .decidesNothing();
    given(...listed)
      .when(note({ organ: 'x' }), by('pan', '2026-09-24'))
      .refuses('listing-exists');
    given().when(note(), by('pan', '2026-09-21')).refuses('listed-in-the-future');
    given().when(note(), by('wang', '2026-09-23')).denies('wrong-role');
  });
  it('ends with its term', () => {
    const ended = given(...listed)
      .when(ring, ringing('2029-09-23'))
      .events();
    expect(ended).toMatchObject([
      { type: 'ListingEnded', data: { endedOn: '2029-09-22', clocks: [{ outcome: 'lapsed' }] } },
    ]);
    expect(given(...listed, ...ended).state()).toMatchObject({ listings: [], clocks: {} });
    given(...listed, ...ended)
      .when(note(), by('pan', '2029-09-24'))
      .decidesNothing();
  });
  it('ends earlier when it is taken off, once', () => {
    const off = given(...listed)
      .when(remove(), by('pan', '2027-10-11'))
      .events();
    expect(off).toMatchObject([
      { type: 'ListingRemoved', data: { because: '信用修复', clocks: [{ outcome: 'met' }] } },
    ]);
    given(...listed, ...off)
      .when(remove(), by('pan', '2027-10-12'))
      .decidesNothing();
    given(...listed)
      .when(remove('other'), by('pan', '2027-10-11'))
      .refuses('not-listed');
  });
});
