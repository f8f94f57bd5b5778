import { lawBook } from '#domain/law';
import { decisions } from '#testing';
import { organs } from '../../seed/seed-numbers.js';
import { act, date, id, somebody, theLaw } from '../../shared/registry.examples.js';
import { enterpriseNoun } from '../enterprise.noun.js';
import {
  enterpriseRated,
  enterpriseRegistered,
  ratingTold,
  sizeChanged,
} from '../enterprise.examples.js';
import type { EnterpriseRated, EnterpriseStatusChanged } from '../enterprise.events.js';
import type { RateEnterprise } from './rate-enterprise.js';

const given = decisions(enterpriseNoun);
const rate = (changes: Partial<RateEnterprise['data']> = {}): RateEnterprise => ({
  type: 'RateEnterprise',
  data: { ...ratingTold, ...changes },
});
const street = { actor: somebody('officer', id(119), id(organs.waihai)), law: theLaw };
const byTheStreet = act(street);
const unit = given(enterpriseRegistered, sizeChanged);
const madeOf = (changes: Partial<RateEnterprise['data']>, how = byTheStreet) =>
  (unit.when(rate(changes), how).events()[0] as EnterpriseRated).data.rating;

describe('Rating an enterprise', () => {
  it('proposes the grade that the table makes of its factors, and says who did (ENT-1, ENT-5)', () =>
    unit.when(rate(), byTheStreet).decides(enterpriseRated));

  it('reaches each grade at its points', () => {
    // Small 10, manufacturing 20; low 5 and first 0 are 35, general 10 and third 10 are 50.
    const graded = (
      dangerLevel: RateEnterprise['data']['dangerLevel'],
      managementLevel: RateEnterprise['data']['managementLevel'],
    ) => {
      const { grade, scored } = madeOf({ dangerLevel, managementLevel });
      return [scored?.total, grade];
    };
    expect(graded('low', 'first')).toEqual([35, 2]);
    expect(graded('general', 'third')).toEqual([50, 2]);
    expect(graded('considerable', 'second')).toEqual([55, 3]);
    expect(graded('great', 'third')).toEqual([70, 3]);
    expect(graded('great', 'none')).toEqual([80, 4]);
  });

  it('counts industry by the longest beginning of its code that the table names', () => {
    const of = (industry: string, scale: 'micro' | 'large') => {
      const changes = { industry, from: date('2024-11-01') };
      const size = { ...sizeChanged.data, scale };
      return given(
        enterpriseRegistered,
        { type: 'SizeChanged', data: size },
        { type: 'IndustryChanged', data: changes },
      )
        .when(rate(), byTheStreet)
        .events();
    };
    const points = (industry: string, scale: 'micro' | 'large' = 'micro') =>
      (of(industry, scale)[0] as EnterpriseRated).data.rating.scored?.points;
    expect(points('C2669')).toMatchObject({ industry: 30, scale: 5 });
    expect(points('C3311', 'large')).toMatchObject({ industry: 20, scale: 20 });
    expect(points('E4710')).toMatchObject({ industry: 30 });
    expect(points('F5169')).toMatchObject({ industry: 10 });
  });

  it('is grade 4 by itself for what ENT-6 names', () => {
    const low = { dangerLevel: 'low', managementLevel: 'first' } as const;
    expect(madeOf({ ...low, straight: ['fatal-accident'] }).grade).toBe(4);
    expect(madeOf({ ...low, seriousInjuries: 3 }).grade).toBe(4);
    expect(madeOf({ ...low, seriousInjuries: 2 }).grade).toBe(2);
  });

  it('goes by the table that the district set, from its day on', () => {
    const law = lawBook({
      district: '440704',
      overrides: [
        {
          rule: 'ENT-1-SCORE',
          from: date('2026-05-06'),
          amounts: { grade4From: 70 },
          why: '江海安办〔2026〕3号',
          decidedBy: '法制审核科',
          decidedOn: date('2026-04-20'),
        },
      ],
    });
    expect(madeOf({}, act({ ...street, law })).grade).toBe(4);
    expect(madeOf({}).grade).toBe(3);
  });

  it('refuses while nobody recorded how large the unit is', () =>
    given(enterpriseRegistered).when(rate(), byTheStreet).refuses('scale-unknown'));

  it('changes nothing when asked again, and refuses another rating with that id', () => {
    const rated = given(enterpriseRegistered, sizeChanged, enterpriseRated);
    rated.when(rate(), byTheStreet).decidesNothing();
    rated.when(rate({ dangerLevel: 'great' }), byTheStreet).refuses('rating-known');
    expect(rated.when(rate({ rating: '2026-2' }), byTheStreet).events()).toMatchObject([
      { data: { bureau: id(organs.bureau), supersedes: '2026-1' } },
    ]);
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
