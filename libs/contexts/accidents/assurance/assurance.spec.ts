import { endOfDay, localDate, plusDays, wan } from '#domain/kernel';
import { decisions, rowAfter } from '#testing';
import { by, type Step, system } from '../people.examples.js';
import { assuranceRegister } from '../projections/assurance-register.js';
import * as story from './assurance.examples.js';
import { type AssuranceCommand, assuranceNoun } from './assurance.noun.js';
import { coveredUntil } from './assurance.state.js';

const given = decisions(assuranceNoun);
const { tale, opened, set, paid, drawn, insured, ended, fees, checked, released } = story;
const clocksAfter = (...steps: readonly Step<AssuranceCommand>[]) =>
  given(...tale(...steps)).state().clocks;
const ring = (clock: string, day: string) =>
  [
    {
      type: 'RingClock',
      data: { clock, due: endOfDay(localDate(day)), kind: 'expiry', step: 1 },
    },
    system('deadline', `${plusDays(localDate(day), 1)} 00:01`),
  ] as const;

describe('INS-I1 Liability insurance', () => {
  it('is owed from the first day in the trades that the law names, and in no other', () => {
    expect(clocksAfter(opened)['insure']).toMatchObject({
      set: { rule: 'SAF-INSURE', dueDate: '2026-04-01' },
      owed: { by: { kind: 'post', role: 'officer', organ: 'bureau' } },
    });
    const other = { ...opened[0], data: { ...story.openData, trade: 'other' as const } };
    expect(clocksAfter([other, opened[1]])).toEqual({});
  });

  it('has its end as a clock, which a renewal moves', () => {
    expect(clocksAfter(opened, insured)).toMatchObject({
      cover: { set: { dueDate: '2027-06-30' } },
    });
    const renewal = [
      {
        type: 'NotePolicy',
        data: {
          ...story.policyData,
          policy: 'PDAA2027001',
          from: localDate('2027-07-01'),
          until: localDate('2028-06-30'),
        },
      },
      by('duty', '2027-06-20'),
    ] as const;
    expect(clocksAfter(opened, insured, renewal)['cover']).toMatchObject({
      set: { dueDate: '2028-06-30' },
    });
    const gap = { ...renewal[0], data: { ...renewal[0].data, from: localDate('2027-07-02') } };
    expect(clocksAfter(opened, insured, [gap, renewal[1]])['cover']).toMatchObject({
      set: { dueDate: '2027-06-30' },
    });
    given(...tale(opened))
      .when(gap, renewal[1])
      .refuses('not-begun-yet');
    given(...tale(opened))
      .when(insured[0], by('duty', '2027-07-01'))
      .refuses('policy-over');
  });

  it('that ran out, or was never taken, is a task and a look for hazards', () => {
    for (const history of [
      tale(opened, insured, ring('cover', '2027-06-30')),
      tale(opened, ring('insure', '2026-04-01')),
      tale(opened, insured, ended),
    ]) {
      expect(Object.keys(given(...history).state().clocks)).toEqual(
        expect.arrayContaining(['fill.policy', 'check.policy']),
      );
      expect(rowAfter(assuranceRegister, ...history)).toMatchObject({
        stage: 'short',
        short: ['policy'],
      });
    }
    const again = [insured[0], by('duty', '2026-07-02')] as const;
    const made = tale(opened, ring('insure', '2026-04-01'), again);
    expect(Object.keys(given(...made).state().clocks)).toEqual(['check.policy', 'cover']);
    expect(rowAfter(assuranceRegister, ...made)).toMatchObject({ stage: 'enough', short: [] });
  });

  it('ends once, not before it began, and covers the unit day by day', () => {
    given(...tale(opened, insured, ended))
      .when(...ended)
      .decidesNothing();
    const other = { ...ended[0], data: { ...story.endData, reason: '另一原因' } };
    given(...tale(opened, insured, ended))
      .when(other, ended[1])
      .refuses('policy-over');
    given(...tale(opened))
      .when(...ended)
      .refuses('no-such-policy');
    const on = (from: string, until: string) => ({
      from: localDate(from),
      until: localDate(until),
    });
    const day = localDate('2026-07-01');
    const year = on('2026-07-01', '2026-12-31');
    expect(coveredUntil([], day)).toBeUndefined();
    expect(coveredUntil([on('2026-07-02', '2026-12-31')], day)).toBeUndefined();
    expect(coveredUntil([on('2026-01-01', '2026-06-30')], day)).toBeUndefined();
    expect(coveredUntil([on('2027-01-01', '2027-12-31'), year], day)).toBe('2027-12-31');
    expect(coveredUntil([on('2027-01-02', '2027-12-31'), year], day)).toBe('2026-12-31');
  });
});

describe('A deposit', () => {
  it('is paid in its time, and what was not is a shortage', () => {
    expect(clocksAfter(opened, set)['deposit']).toMatchObject({
      set: { rule: 'SAF-DEPOSIT', dueDate: '2026-04-02' },
    });
    expect(Object.keys(clocksAfter(opened, set, paid))).toEqual(['insure']);
    const half = [{ ...paid[0], data: { ...story.payData, amountFen: wan(29) } }, paid[1]] as const;
    expect(Object.keys(clocksAfter(opened, set, half))).toEqual(['insure', 'deposit']);
    const late = given(...tale(opened, set, half, ring('deposit', '2026-04-02')));
    expect(Object.keys(late.state().clocks)).toEqual(['insure', 'fill.deposit', 'check.deposit']);
    given(...tale(opened))
      .when(...paid)
      .refuses('no-deposit-set');
    given(...tale(opened, set, paid))
      .when(half[0], half[1])
      .refuses('receipt-twice');
  });

  it('drawn on after an accident is made good in a month, and the unit is looked at', () => {
    const events = given(...tale(opened, set, paid))
      .when(...drawn)
      .events();
    expect(events).toMatchObject([
      { type: 'DepositDrawn', data: { accident: 'accident-1' } },
      { type: 'ShortageFound', data: { of: 'deposit', missingFen: wan(10) } },
    ]);
    const clocks = clocksAfter(opened, set, paid, drawn);
    expect(clocks['fill.deposit']).toMatchObject({ set: { dueDate: '2026-07-20' } });
    expect(clocks['check.deposit']).toMatchObject({ set: { rule: 'SAF-CHECK' } });
    const refilled = [
      {
        ...paid[0],
        data: {
          ...story.payData,
          amountFen: wan(10),
          receipt: '缴2026070101',
          paidOn: localDate('2026-07-01'),
        },
      },
      by('duty', '2026-07-01'),
    ] as const;
    expect(Object.keys(clocksAfter(opened, set, paid, drawn, refilled))).toEqual([
      'insure',
      'check.deposit',
    ]);
    const inspected = given(...tale(opened, set, paid, drawn, checked));
    expect(Object.keys(inspected.state().clocks)).toEqual(['insure', 'fill.deposit']);
    given(...tale(opened, set, paid))
      .when(...checked)
      .refuses('nothing-to-check');
  });

  it('is drawn on no further than there is, under one approval, by a head', () => {
    const at = given(...tale(opened, set, paid));
    const more = { ...drawn[0], data: { ...story.drawData, amountFen: wan(30) + 1 } };
    at.when(more, drawn[1]).refuses('more-than-deposited');
    at.when(drawn[0], story.knowingTheAccident(by('duty', '2026-06-20'))).denies('wrong-role');
    given(...tale(opened, set, paid, drawn))
      .when({ ...drawn[0], data: { ...story.drawData, purpose: '另一用途' } }, drawn[1])
      .refuses('approval-used');
  });

  it('is given back to a unit that is insured, and to no other', () => {
    given(...tale(opened, set, paid))
      .when(...released)
      .refuses('not-insured', 'WSL 51');
    const after = tale(opened, set, paid, drawn, insured, released);
    expect(Object.keys(given(...after).state().clocks)).toEqual(['check.deposit', 'cover']);
    expect(rowAfter(assuranceRegister, ...after)).toMatchObject({
      stage: 'enough',
      deposit: { setFen: null, balanceFen: 0 },
    });
  });
});

describe('Safety fees', () => {
  it('of which too little was set aside are made good', () => {
    expect(tale(opened, fees).slice(1)).toMatchObject([
      { type: 'FeesReported' },
      { type: 'ShortageFound', data: { of: 'fees', missingFen: wan(25) } },
    ]);
    const enough = [
      { ...fees[0], data: { ...story.feesData, drawnFen: wan(45) } },
      by('duty', '2026-04-10'),
    ] as const;
    expect(tale(opened, fees, enough).at(-1)).toMatchObject({ type: 'ShortageMadeGood' });
    expect(tale(opened, enough)).toHaveLength(2);
    given(...tale(opened))
      .when({ ...fees[0], data: { ...story.feesData, year: 2027 } }, fees[1])
      .refuses('year-to-come');
  });
});
