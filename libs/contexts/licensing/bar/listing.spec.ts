import { instant, localDate, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, ringing, street, told } from '../desk.examples.js';
import { as } from '../samples.examples.js';
import { barNoun } from './bar.noun.js';
import type { NoteListing } from './note-listing.js';
import type { RemoveListing } from './remove-listing.js';

const given = decisions(barNoun);
const note = (change: Partial<NoteListing['data']> = {}): NoteListing => ({
  type: 'NoteListing',
  data: {
    listingId: 'listing-1',
    subject: 'enterprise-1',
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
const listed = told(barNoun, [note(), by('he', '2026-09-23')]);
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
        .when(note({ until: localDate('2027-09-22') }), by('he', '2026-09-23'))
        .events(),
    ).toMatchObject([{ data: { listing: { until: '2027-09-22' } } }]));
  it('is noted once, after it happened, by somebody of the office', () => {
    given(...listed)
      .when(note(), by('he', '2026-09-24'))
      .decidesNothing();
    given(...listed)
      .when(note({ organ: 'x' }), by('he', '2026-09-24'))
      .refuses('listing-exists');
    given().when(note(), by('he', '2026-09-21')).refuses('listed-in-the-future');
    given().when(note(), by('wang', '2026-09-23')).denies('wrong-role');
  });
  it('SEC-7 is noted and struck out by a head of the bureau, of somebody the registers know', () => {
    const someone = (change: Partial<NoteListing['data']>) => given().when(note(change), head);
    const head = by('he', '2026-09-23');
    someone({ subject: 'nobody-at-all' }).unknown('no-such-subject');
    const officer = by('streeter', '2026-09-23');
    given().when(note(), officer).denies('wrong-role');
    const streetHead = { ...officer, actor: as('streeter', street)('head-of-organ') };
    given().when(note(), streetHead).denies('not-the-bureau', 'WSL 78');
    given(...listed)
      .when(remove(), streetHead)
      .denies('not-the-bureau');
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
      .when(note(), by('he', '2029-09-24'))
      .decidesNothing();
  });
  it('ends earlier when it is taken off, once', () => {
    const off = given(...listed)
      .when(remove(), by('he', '2027-10-11'))
      .events();
    expect(off).toMatchObject([
      { type: 'ListingRemoved', data: { because: '信用修复', clocks: [{ outcome: 'met' }] } },
    ]);
    given(...listed, ...off)
      .when(remove(), by('he', '2027-10-12'))
      .decidesNothing();
    given(...listed)
      .when(remove('other'), by('he', '2027-10-11'))
      .refuses('not-listed');
  });
});
