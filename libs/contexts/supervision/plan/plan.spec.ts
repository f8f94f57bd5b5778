import { localDate } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { decisions, rowAfter } from '#testing';
import { by } from '../people.examples.js';
import { planRegister } from '../projections/plan-register.js';
import { coverageOf, sumsOf } from './coverage.js';
import { approved, draft, drafted, inspected, tale } from './plan.examples.js';
import type { PlanDrafted } from './plan.events.js';
import { planNoun } from './plan.noun.js';

const given = decisions(planNoun);
const history = tale(drafted);
const running = tale(drafted, approved);
const approve = { type: 'ApprovePlan', data: {} } as const;

const covered = (...steps: readonly ReturnType<typeof inspected>[]) => {
  const { units, counted } = rowAfter(planRegister, ...tale(drafted, approved, ...steps));
  return coverageOf(units, counted);
};

describe('ENT-2 The yearly plan of inspections (WSL 62)', () => {
  it('is made from the grades: the most dangerous first, never above the published cap', () => {
    expect(history).toMatchObject([
      {
        type: 'PlanDrafted',
        data: {
          units: [
            { unit: 'hongda', grade: 4, times: 3, cap: 4 },
            { unit: 'jinrui', grade: 2, times: 1, cap: 1 },
            { unit: 'newcomer', times: 0, cap: 1 },
          ],
          documents: [{ title: '年度监督检查计划' }],
        },
      },
    ]);
  });

  it('ENT-8 keeps to a cap that the district published', () => {
    const law = lawBook({
      district: '440704',
      overrides: [
        {
          rule: 'ENT-8',
          from: localDate('2026-01-01'),
          amounts: { grade4: 2 },
          why: '江海应急〔2025〕41号',
          decidedBy: '法制审核科',
          decidedOn: localDate('2025-12-20'),
        },
      ],
    });
    const [{ data }] = given()
      .when(draft, by('he', '2026-01-05', { law }))
      .events() as readonly [PlanDrafted];
    expect(data.units[0]).toMatchObject({ unit: 'hongda', times: 2, cap: 2 });
  });

  it('ENT-8 plans fewer inspections of an honest unit, and says on what that rests', () => {
    const ground = '江信用办〔2025〕9号A级名单';
    const honest = (unit: string) => ({
      ...draft,
      data: { ...draft.data, honest: [{ unit, ground }] },
    });
    const [made] = given().when(honest('hongda'), by('he', '2026-01-05')).events() as readonly [
      PlanDrafted,
    ];
    expect(made.data.units).toMatchObject([
      { unit: 'hongda', grade: 4, times: 2, honest: ground },
      { unit: 'jinrui', times: 1 },
      { unit: 'newcomer', times: 0 },
    ]);
    given(made).when(honest('hongda'), by('he', '2026-01-05 15:00')).decidesNothing();
    expect(given(made).when(draft, by('he', '2026-01-05 15:00')).events()).toHaveLength(1);
    given().when(honest('nobody'), by('he', '2026-01-05')).refuses('unit-not-in-the-plan', 'ENT-8');
  });

  it('is of an area: what lies in a street is the street’s', () => {
    const street = { ...draft, data: { ...draft.data, organ: 'waihai' } };
    expect(given().when(street, by('li', '2026-01-05')).events()).toMatchObject([
      { data: { area: '440704004', organ: 'waihai' } },
    ]);
    given().when(street, by('he', '2026-01-05')).denies('other-organ');
  });

  it('is drafted anew until it is approved, and not for a year that is over', () => {
    given(...history)
      .when(draft, by('he', '2026-01-05 15:00'))
      .decidesNothing();
    expect(
      given(...history)
        .when(draft, by('he', '2026-01-07'))
        .events(),
    ).toHaveLength(1);
    // On the day itself too, once the register says otherwise.
    const [first] = history as readonly [PlanDrafted];
    const before = { ...first.data, units: first.data.units.map((one) => ({ ...one, times: 0 })) };
    const anew = given({ type: 'PlanDrafted', data: before })
      .when(draft, by('he', '2026-01-05 15:00'))
      .events();
    expect(anew).toMatchObject([
      { data: { units: first.data.units, clocks: [{ op: 'stop' }, { clock: 'approval' }] } },
    ]);
    given(...running)
      .when(draft, by('he', '2026-01-07'))
      .refuses('plan-approved');
    given().when(draft, by('he', '2027-01-04')).refuses('year-over');
  });

  it('is approved by a head who did not draft it, and is owed until the end of the year', () => {
    expect(running.slice(1)).toMatchObject([
      {
        type: 'PlanApproved',
        data: {
          clocks: [
            { op: 'stop', clock: 'approval', outcome: 'met' },
            { clock: 'carry-out', set: { dueDate: '2026-12-31' } },
          ],
        },
      },
    ]);
    given(...running)
      .when(approve, by('ou', '2026-01-07'))
      .decidesNothing();
    const own = given().when(draft, by('ou', '2026-01-05')).events();
    given(...own)
      .when(approve, by('ou', '2026-01-06'))
      .denies('drafted-it');
    given().when(approve, by('ou', '2026-01-06')).unknown('no-such-plan');
  });

  it('is not approved where nobody is to be inspected', () => {
    const [{ data }] = history as readonly [PlanDrafted];
    const none = { ...data, units: data.units.map((unit) => ({ ...unit, times: 0 })) };
    given({ type: 'PlanDrafted', data: none })
      .when(approve, by('ou', '2026-01-06'))
      .refuses('nothing-planned');
  });

  it('shows what was done, what something led to, and what is over the cap', () => {
    const coverage = covered(
      inspected('i-1', 'jinrui', '2026-03-02'),
      inspected('i-2', 'jinrui', '2026-04-02'),
      inspected('i-3', 'hongda', '2026-05-06', false),
      inspected('i-4', 'visitor', '2026-06-02', false),
    );
    expect(coverage).toMatchObject([
      { unit: 'hongda', times: 3, done: 0, led: 1, overCap: false },
      { unit: 'jinrui', times: 1, done: 2, led: 0, overCap: true },
      { unit: 'newcomer', times: 0, done: 0 },
      { unit: 'visitor', times: 0, done: 0, led: 1, overCap: false },
    ]);
    expect(sumsOf(coverage)).toEqual({
      units: 2,
      unitsReached: 1,
      planned: 4,
      done: 1,
      led: 2,
      overCap: 1,
    });
  });

  it('counts an inspection once, none without a plan, and is done when all were', () => {
    const [one, then] = inspected('i-1', 'jinrui', '2026-03-02');
    given(...tale(drafted, approved, [one, then]))
      .when(one, then)
      .decidesNothing();
    given().when(one, then).decidesNothing();
    const all = tale(
      drafted,
      approved,
      inspected('i-1', 'jinrui', '2026-03-02'),
      inspected('i-2', 'hongda', '2026-04-02'),
      inspected('i-3', 'hongda', '2026-05-06'),
      inspected('i-4', 'hongda', '2026-06-02'),
    );
    expect(all.at(-1)).toMatchObject({ data: { clocks: [{ op: 'stop', outcome: 'met' }] } });
    expect(all.at(-2)?.data).not.toHaveProperty('clocks');
  });
});
