import { decisions } from '#testing';
import { organs } from '../seed/seed-numbers.js';
import { act, date, id, somebody, theLaw } from '../shared/registry.examples.js';
import type { ChangeIndustry } from './change-industry.js';
import { enterpriseNoun } from './enterprise.noun.js';
import type { EnterpriseStatusChanged, IndustryChanged } from './enterprise.events.js';
import {
  enterpriseRated,
  enterpriseRegistered,
  industryChanged,
  ratingTold,
  sizeChanged,
} from './enterprise.examples.js';

const given = decisions(enterpriseNoun);
const change = (changes: Partial<ChangeIndustry['data']> = {}): ChangeIndustry => ({
  type: 'ChangeIndustry',
  data: { ...industryChanged.data, ...changes },
});
const moved: EnterpriseStatusChanged = {
  type: 'EnterpriseStatusChanged',
  data: { status: 'moved', from: date('2022-01-01'), basis: '迁出通知' },
};

// Whoever acts does so on 6 May 2026, under the law of the house.
const today = act({ law: theLaw });
const byTheStreet = act({
  actor: somebody('officer', id(119), id(organs.waihai)),
  law: theLaw,
});

describe('Changing the industry', () => {
  it('holds from a day on', () =>
    given(enterpriseRegistered).when(change(), act()).decides(industryChanged));

  it('changes nothing when asked again, and refuses what is so already', () => {
    const after = given(enterpriseRegistered, industryChanged);
    after.when(change(), act()).decidesNothing();
    after.when(change({ from: date('2025-01-01') }), act()).refuses('nothing-changed');
  });

  it('refuses a day before the last change and a day to come', () => {
    const on = (from: string) =>
      given(enterpriseRegistered).when(change({ from: date(from) }), act());
    on('2021-05-09').refuses('day-too-early');
    expect(on('2021-05-10').events()).toHaveLength(1);
    expect(on('2026-05-06').events()).toHaveLength(1);
    on('2026-05-07').refuses('day-not-come');
  });

  it('ENT-7 has the street that rated it look again, and says when it was told after a month', () => {
    const rated = given(enterpriseRegistered, sizeChanged, enterpriseRated);
    const verify = (from: string) =>
      (rated.when(change({ from: date(from) }), today).events()[0] as IndustryChanged).data.verify;
    expect(verify('2026-04-06')).toEqual({ organ: id(organs.waihai), late: false });
    expect(verify('2026-04-05')).toEqual({ organ: id(organs.waihai), late: true });
    const changedThen = rated.when(change({ from: date('2026-04-06') }), today).events();
    const again = given(enterpriseRegistered, sizeChanged, enterpriseRated, ...changedThen)
      .when({ type: 'RateEnterprise', data: { ...ratingTold, rating: 'rating-2' } }, byTheStreet)
      .events();
    expect(again).toMatchObject([{ data: { verifies: '2026-04-06' } }]);
    const after = given(enterpriseRegistered, enterpriseRated, ...changedThen, ...again).state();
    expect('toVerify' in after && after.toVerify).toBeUndefined();
  });

  it('refuses for a unit that has left, or that there is not', () => {
    given(enterpriseRegistered, moved).when(change(), act()).refuses('enterprise-gone');
    given().when(change(), act()).unknown('enterprise-unknown');
  });

  it('refuses what is no code', () =>
    given(enterpriseRegistered)
      .when(change({ industry: 'X1' }), act())
      .refuses('industry-malformed'));
});
