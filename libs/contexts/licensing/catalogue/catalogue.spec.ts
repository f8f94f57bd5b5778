import { localDate } from '#domain/kernel';
import { law } from '../desk.examples.js';
import {
  catalogue,
  catalogueDigest,
  competentFor,
  digestOfItems,
  itemOn,
  materialsFor,
} from './catalogue.js';
import { lastDayOf, yearsAfter } from './validity.js';

const on = localDate('2026-09-07');
const ids = [...new Set(catalogue.map(({ id }) => id))];

describe('The item catalogue', () => {
  it('has a digest that every change of an item changes', () => {
    expect(catalogueDigest).toMatch(/^[0-9a-f]{64}$/);
    const [first, ...rest] = catalogue;
    expect(digestOfItems([{ ...first!, siteOfficersMin: 1 }, ...rest])).not.toBe(catalogueDigest);
    const turned = Object.fromEntries(Object.entries(first!).toReversed()) as typeof first;
    expect(digestOfItems([turned!, ...rest])).toBe(catalogueDigest);
  });
  it('delivers the items of the plan', () =>
    expect(ids).toEqual([
      'hazchem-business',
      'fireworks-retail',
      'design-review',
      'plan-filing',
      'standardisation',
      'occupational-hazards',
      'special-operation-card',
      'principal-assessment',
    ]));
  it.each(ids)('names only clocks that the law knows: %s', (id) => {
    const item = itemOn(id, on);
    const named = JSON.stringify(item).matchAll(/"(?:clock|rule|reviewRule)":"([^"]+)"/g);
    const rules = [...named].map((match) => match[1]!);
    expect(rules).toContain(item.intake.clock);
    for (const rule of rules) expect(law.rule(rule, on).id).toBe(rule);
  });
  it.each(['hazchem-business', 'fireworks-retail'])(
    'ENT-4 asks for the certificate of the principal, who is assessed free of charge: %s',
    (id) => {
      for (const purpose of ['new', 'renewal'] as const)
        expect(materialsFor(itemOn(id, on), purpose, {}).map((one) => one.id)).toContain(
          'principal-certificate',
        );
      expect(itemOn('principal-assessment', on).feeFen).toBe(0);
    },
  );
  it.each([
    ['hazchem-business', 'HSL-18'],
    ['standardisation', 'STD-1'],
    ['special-operation-card', 'TRN-1'],
  ])('%s is valid for as long as %s says', (id, rule) => {
    const { validity } = itemOn(id, on);
    expect(validity).toEqual({ years: law.rule(rule, on).term!.amount, rule });
  });
  it.each(ids)('is not charged for (LIC-B9): %s', (id) => {
    expect(itemOn(id, on).feeFen).toBe(0);
    expect(law.rule('LIC-B9', on).text.zh).toContain('不收费');
  });
  it('takes the version of the day, and none before the first (OCC-1)', () => {
    expect(itemOn('hazchem-business', localDate('2026-04-30')).basis).toContain('HCR 35');
    expect(itemOn('hazchem-business', localDate('2026-05-01')).basis).toContain('HSL 55');
    expect(itemOn('special-operation-card', localDate('2026-06-01')).basis).toEqual([
      '应急管理部令19号',
    ]);
    expect(itemOn('occupational-hazards', localDate('2018-12-28')).organ.department).toBe(
      'emergency-management',
    );
    expect(itemOn('occupational-hazards', localDate('2018-12-29')).organ.department).toBe('health');
    expect(() => itemOn('plan-filing', localDate('2019-08-31'))).toThrow('not in force');
    expect(() => itemOn('gold-mine', on)).toThrow('no item');
  });
  it.each([
    ['hazchem-business', 'majorHazardStore', 'city'],
    ['hazchem-business', 'highlyToxic', 'city'],
    ['fireworks-retail', 'wholesale', 'city'],
    ['design-review', 'provinceProject', 'province'],
    ['design-review', 'hazchemProject', 'city'],
  ])('sends %s with %s to the %s', (id, fact, level) => {
    expect(competentFor(itemOn(id, on), { [fact]: true })).toMatchObject({
      here: false,
      organ: { level },
    });
    expect(competentFor(itemOn(id, on), { [fact]: false }).here).toBe(true);
  });
  it.each([
    ['hazchem-business', 'storage', ['HCR 35', false], ['HSL 53', true]],
    ['plan-filing', 'hazchemUnit', ['HCR 70', false], ['M2 26', true]],
    ['design-review', 'hazchemProject', ['WSL 32', true], ['HSL 26', false]],
  ] as const)(
    'HSL-2, HSL-7, HSL-14: asks of %s with %s the law of the day (T9)',
    (id, fact, before, after) => {
      const answer = (day: string) => {
        const { law, here } = competentFor(itemOn(id, localDate(day)), { [fact]: true });
        return [law, here];
      };
      expect(answer('2026-04-30')).toEqual(before);
      expect(answer('2026-05-01')).toEqual(after);
    },
  );
  it('shares papers between items by their id', () => {
    const of = (id: string) => materialsFor(itemOn(id, on), 'new', {}).map((paper) => paper.id);
    const common = of('hazchem-business').filter((id) => of('fireworks-retail').includes(id));
    expect(common).toEqual(['business-licence', 'principal-certificate', 'premises-proof']);
  });
  it('asks for a paper only under its condition and purpose', () => {
    const item = itemOn('hazchem-business', on);
    const of = (facts: Record<string, boolean>, purpose: 'new' | 'change' = 'new') =>
      materialsFor(item, purpose, facts).map((paper) => paper.id);
    expect(of({ hasStore: true })).toContain('emergency-plan-filing');
    expect(of({})).not.toContain('emergency-plan-filing');
    expect(of({}, 'change')).toEqual(['hazchem-application', 'business-licence', 'change-proof']);
  });
});

describe('What stands behind an item', () => {
  const fineOf = (rule: string, day: string, step = 0) => {
    const { minFen, maxFen } = law.rule(rule, localDate(day)).fines?.[step] ?? {};
    return [minFen, maxFen];
  };
  it('names the fine for working without a licence, by the day of the act (LIC-B5)', () => {
    const { without } = itemOn('hazchem-business', on).penalties;
    expect(fineOf(without!, '2026-04-30')).toEqual([10_000_000, 20_000_000]);
    expect(fineOf(without!, '2026-05-01')).toEqual([10_000_000, 50_000_000]);
  });
  it('names the fines for fireworks (LIC-B6) and for lending a licence (LIC-B4)', () => {
    const { without, use, transfer } = itemOn('fireworks-retail', on).penalties;
    expect(fineOf(without!, '2026-09-07')).toEqual([2_000_000, 10_000_000]);
    expect(fineOf(use!, '2026-09-07', 1)).toEqual([100_000, 500_000]);
    expect(fineOf(transfer!, '2026-09-07')).toEqual([10_000_000, 50_000_000]);
  });
  it('leaves producing without a safety licence to the law alone: no item of the desk (LIC-B3)', () => {
    expect(fineOf('LIC-B3', '2026-09-07')).toEqual([10_000_000, 50_000_000]);
    expect(catalogue.some(({ penalties }) => penalties.without === 'LIC-B3')).toBe(false);
  });
  it('keeps the other periods of the law at hand for items to come (LIC-D4, LIC-D15)', () => {
    expect(law.rule('LIC-D4', on).term).toMatchObject({ amount: 20, unit: 'working-day' });
    expect(law.rule('LIC-D15', on).term).toMatchObject({ amount: 45, unit: 'day' });
  });
});

describe('The term of a licence', () => {
  it('ends the day before the same day, years later', () => {
    expect(lastDayOf(itemOn('hazchem-business', on), on)).toBe('2029-09-06');
    expect(lastDayOf(itemOn('fireworks-retail', on), on, 1)).toBe('2027-09-06');
    expect(lastDayOf(itemOn('design-review', on), on)).toBeUndefined();
  });
  it('knows leap years', () => {
    expect(yearsAfter(localDate('2028-02-29'), 1)).toBe('2029-02-28');
    expect(yearsAfter(localDate('2028-02-29'), 4)).toBe('2032-02-29');
    expect(yearsAfter(localDate('2096-02-29'), 4)).toBe('2100-02-28');
  });
});
