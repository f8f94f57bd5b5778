import { decisions, rowAfter } from '#testing';
import { by } from '../people.examples.js';
import { evaluationRegister } from '../projections/evaluation-register.js';
import * as story from './evaluation.examples.js';
import type { PlanEvaluationDrafted } from './evaluation.events.js';
import { evaluationNoun } from './evaluation.noun.js';

const given = decisions(evaluationNoun);
const { tale, opened, drafted, settled, base, last, knowingYears } = story;
const resultsOf = (...years: readonly object[]) => {
  const [one] = given(...tale(opened))
    .when(drafted[0], knowingYears(by('chen', '2026-03-03'), years))
    .events() as readonly [PlanEvaluationDrafted];
  return Object.fromEntries(one.data.results.map((of) => [`${of.rule} ${of.amount}`, of]));
};

describe('§12.2, §12.3 The evaluation of the plan', () => {
  it('is owed by the end of the year that the plan names; of a year long past, now', () => {
    const due = (local: string, stage: 'mid-term' | 'final') =>
      given(
        ...tale([{ ...opened[0], data: { ...story.openData, stage } }, by('chen', local)]),
      ).state().clocks['evaluate']?.set.dueDate;
    expect(due('2013-06-03', 'mid-term')).toBe('2013-12-31');
    expect(due('2013-06-03', 'final')).toBe('2015-12-31');
    expect(due('2026-03-02', 'final')).toBe('2026-03-02');
  });

  it('computes each target from the years: the worked values of 2010, and what is to be reached', () => {
    expect(resultsOf(base, last)).toMatchObject({
      'IND-1 targetPercent': {
        base: { value: '0.2600', basis: 'reported' },
        needed: '0.1664',
        value: '0.1000',
        basis: 'computed',
        reached: 'yes',
        synthetic: true,
      },
      'IND-2 targetPercent': {
        base: { value: '0.6667' },
        needed: '0.4933',
        reached: 'unknown',
      },
      'IND-3 targetPercent': {
        base: { value: '4.1667' },
        needed: '2.8333',
        value: '2.8333',
        reached: 'yes',
      },
    });
    const worse = { ...last, deaths: { industrial: 0, road: 18, fire: 0 } };
    expect(resultsOf(base, worse)['IND-3 targetPercent']).toMatchObject({ reached: 'no' });
  });

  it('says of each rate whether it was reached, and of what nobody entered that it is unknown', () => {
    const results = resultsOf(base, last);
    expect(Object.keys(results)).toHaveLength(12);
    const said = Object.fromEntries(
      Object.entries(results).map(([of, { reached, needed }]) => [of, `${needed} ${reached}`]),
    );
    expect(said).toMatchObject({
      'OCC-RATES review': '65.00 yes',
      'OCC-RATES declared': '80.00 no',
      'OCC-RATES monitored': '70.00 unknown',
      'OCC-RATES qualified': '80.00 unknown',
      'OCC-RATES told': '90.00 unknown',
      'OCC-RATES checked': '60.00 unknown',
      'PLAN-RATES plan-filing': '100.00 yes',
      'PLAN-RATES district-base': '80.00 unknown',
      'PLAN-RATES street-base': '60.00 yes',
    });
  });

  it('takes what a document states or what accidents count, and never both', () => {
    const both = { ...last, reported: { road: 30 } };
    const results = resultsOf(base, both);
    expect(results['IND-3 targetPercent']).toMatchObject({ value: '5.0000', basis: 'reported' });
    expect(results['IND-1 targetPercent']).toMatchObject({ reached: 'unknown' });
  });

  it('rests on the right years, checked, and names their accidents', () => {
    const draft = (...years: readonly object[]) =>
      given(...tale(opened)).when(drafted[0], knowingYears(by('chen', '2026-03-03'), years));
    draft(last, last).refuses('another-year', 'PLAN-YEARS');
    draft(base, { ...last, checked: false }).refuses('year-not-checked', 'WSL 89');
    expect(draft(base, last).events()).toMatchObject([
      { data: { accidents: ['accident-1', 'accident-2'] } },
    ]);
  });

  it('is settled once, by a head who prepared nothing of it', () => {
    given(...tale(opened))
      .when(...settled)
      .refuses('not-drafted');
    const own = [drafted[0], knowingYears(by('ou', '2026-03-03'))] as const;
    given(...tale(opened, own))
      .when(settled[0], by('ou', '2026-03-10'))
      .denies('prepared-it');
    const after = tale(opened, drafted, settled);
    expect(given(...after).state().clocks).toEqual({});
    expect(rowAfter(evaluationRegister, ...after)).toMatchObject({
      stage: 'settled',
      reportNumber: story.settleData.number,
    });
    given(...after)
      .when(...settled)
      .decidesNothing();
    given(...after)
      .when({ ...drafted[0], data: { ...story.draftData, remarks: '另' } }, drafted[1])
      .refuses('evaluation-settled');
  });
});
