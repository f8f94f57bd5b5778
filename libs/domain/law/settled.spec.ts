import { type LocalDate, plusHours, startOfDay, yuan } from '#domain/kernel';
import { chooseProcedural, lawBook, type Override } from './index.js';

const date = (text: string) => text as LocalDate;
const on = (text: string) => plusHours(startOfDay(date(text)), 10);
const code = (text: string) => expect.objectContaining({ code: text });
const set = (rule: string, change: Partial<Override>): Override => ({
  rule,
  from: date('2026-02-01'),
  why: '本地口径',
  decidedBy: '法制审核科',
  decidedOn: date('2026-02-01'),
  ...change,
});
const district = (...overrides: readonly Override[]) => lawBook({ district: '440704', overrides });
const law = lawBook();

describe('LAW-6 DESK-35 A year without its notice', () => {
  it.each([
    ['2026-12-17', '2027-01-04'],
    ['2027-04-19', '2027-05-04'],
  ])('knows the days off that the law itself fixes (HOL 2): from %s', (start, dueDate) =>
    expect(law.clock('ENF-D8', { start: on(start) })).toMatchObject({ dueDate, provisional: true }),
  );
  it('counts neither New Year nor National Day as working', () => {
    const { workingDays } = law;
    const day = (text: string) => Date.parse(text) / 86_400_000;
    for (const text of ['2027-01-01', '2028-05-02', '2027-10-01', '2029-10-03'])
      expect([text, workingDays.isWorking(day(text))]).toEqual([text, false]);
  });
  it('REC-25 takes the New Year of any year to come for a day off, and says that it is provisional', () => {
    const { workingDays } = law;
    const newYear = Date.parse('2030-01-01') / 86_400_000;
    expect(workingDays.isWorking(newYear)).toBe(false);
    const due = law.clock('ENF-D8', { start: on('2029-12-17') });
    expect(due).toMatchObject({ dueDate: '2030-01-02', provisional: true });
  });
});

describe('LAW-7 LAW-12 The amount for hearings that the district set', () => {
  const own = district(
    set('ENF-H4', { amounts: { citizenFen: yuan(5_000), organisationFen: yuan(50_000) } }),
  );
  it('goes before the general one, from its day on, and discussion follows it', () => {
    for (const rule of ['ENF-H2', 'ENF-CD']) {
      expect(own.amount(rule, 'organisationFen', date('2026-03-01'))).toBe(yuan(50_000));
      expect(own.amount(rule, 'organisationFen', date('2026-01-31'))).toBe(yuan(100_000));
      expect(law.amount(rule, 'organisationFen', date('2026-03-01'))).toBe(yuan(100_000));
    }
    expect(own.cited('ENF-H2', 'citizenFen', date('2026-03-01')).law).toBe('O18');
  });
  it('gives way to an amount of discussion of its own', () => {
    const both = district(set('ENF-CD', { amounts: { citizenFen: 1, organisationFen: 2 } }));
    expect(both.amount('ENF-CD', 'organisationFen', date('2026-03-01'))).toBe(2);
  });
});

describe('LAW-20 Service by public notice before its rule is known', () => {
  it('is refused, not counted by the rule of today', () => {
    expect(() => law.clock('CAL-14', { start: on('2021-08-02') })).toThrow(
      code('rule-not-in-force'),
    );
    expect(law.clock('CAL-14', { start: on('2024-01-02') }).dueDate).toBe('2024-02-01');
  });
});

describe('LAW-9 What ended with its law', () => {
  it.each([
    ['ENF-R10', '2026-01-31', 'O15 17', /V/],
    ['ENF-R10', '2026-02-01', 'O18', /U/],
    ['PLN-4', '2026-04-30', 'HCR 70', /V/],
    ['PLN-4', '2026-05-01', 'HSL 91', /U/],
  ])('%s on %s rests on %s', (rule, day, cite, mark) => {
    const entry = law.rule(rule, date(day));
    expect(entry.cite).toBe(cite);
    expect(entry.mark).toMatch(mark);
  });
});

describe('LAW-11 The case period that the district set', () => {
  it('is one answer for the choice and for the clock', () => {
    const term = { amount: 60, unit: 'day', start: { zh: '立案', en: 'filing' } } as const;
    const own = district(set('ENF-D3b', { term }));
    const facts = { rule: 'ENF-D3', stepOn: date('2026-03-02'), filedOn: date('2026-03-02') };
    expect(chooseProcedural(facts, own.catalogue).result.id).toBe('ENF-D3b');
    expect(own.ruleOf('ENF-D3', { start: on('2026-03-02') }).id).toBe('ENF-D3b');
  });
});

describe('LAW-10 A date fixed by decision', () => {
  it('does not allow beside it what the rule forbids', () => {
    const excluded = [{ from: date('2026-09-29'), reason: '鉴定' }];
    const until = date('2026-10-29');
    expect(() => law.clock('ENF-D5', { start: on('2026-09-28'), until, excluded })).toThrow(
      code('clock-cannot-exclude'),
    );
  });
});

describe('LAW-16 An extension', () => {
  it('is not granted before the clock runs', () => {
    const extended = [{ grantedOn: date('2025-12-01'), amount: 10, approver: 'head-of-organ' }];
    expect(() => law.clock('LIC-D2', { start: on('2026-03-02'), extended })).toThrow(
      code('extension-before-start'),
    );
  });
});

describe('HAZ-S11 HAZ-D17-VISIT What a district may settle', () => {
  it.each([
    [set('HAZ-S11', { amounts: { acceptances: 0 } }), 'override-out-of-bounds'],
    [set('HAZ-S11', { amounts: { reviewersMin: 1 } }), 'override-out-of-bounds'],
    [set('HAZ-S9', { amounts: { extensionsMax: 99 } }), 'override-out-of-bounds'],
    [set('HAZ-D17-VISIT', { term: { amount: 100, unit: 'year' } }), 'override-too-long'],
    [set('DTY-SETTLE', { term: { amount: 9_999 } }), 'override-too-long'],
  ])('does not empty a rule, nor outlast every period of the law', (override, said) =>
    expect(() => district(override)).toThrow(code(said)),
  );

  it('is what lies within', () => {
    const own = district(
      set('HAZ-S11', { amounts: { acceptances: 2 } }),
      set('HAZ-D17-VISIT', { term: { amount: 2, unit: 'month' } }),
    );
    expect(own.amount('HAZ-S11', 'acceptances', date('2026-03-01'))).toBe(2);
    const due = own.clock('HAZ-D17-VISIT', { start: on('2026-03-02') });
    expect(due).toMatchObject({ dueDate: '2026-05-06' });
  });
});
