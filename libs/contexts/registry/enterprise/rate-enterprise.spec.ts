import { decisions } from '#testing';
import { organs } from '../seed/seed-numbers.js';
import { act, date, id, somebody } from '../shared/registry.examples.js';
import { enterpriseNoun } from './enterprise.noun.js';
import { enterpriseRated, enterpriseRegistered } from './enterprise.examples.js';
import type { EnterpriseStatusChanged } from './enterprise.events.js';
import type { RateEnterprise } from './rate-enterprise.js';

const given = decisions(enterpriseNoun);
const rate = (changes: Partial<RateEnterprise['data']> = {}): RateEnterprise => ({
  type: 'RateEnterprise',
  data: { ...enterpriseRated.data.rating, ...changes },
});
const byTheStreet = act({ actor: somebody('officer', id(119), id(organs.waihai)) });

describe('Rating an enterprise', () => {
  it('proposes a grade and says who did', () =>
    given(enterpriseRegistered).when(rate(), byTheStreet).decides(enterpriseRated));

  it('changes nothing when asked again, and refuses another rating with that id', () => {
    const rated = given(enterpriseRegistered, enterpriseRated);
    rated.when(rate(), byTheStreet).decidesNothing();
    rated.when(rate({ grade: 4 }), byTheStreet).refuses('rating-known');
    expect(rated.when(rate({ rating: '2026-2' }), byTheStreet).events()).toHaveLength(1);
  });

  it('refuses for a unit that has left, or that there is not', () => {
    const gone: EnterpriseStatusChanged = {
      type: 'EnterpriseStatusChanged',
      data: { status: 'cancelled', from: date('2025-01-01'), basis: '注销通知' },
    };
    given(enterpriseRegistered, gone).when(rate(), byTheStreet).refuses('enterprise-gone');
    given().when(rate(), byTheStreet).unknown('enterprise-unknown');
  });
});
