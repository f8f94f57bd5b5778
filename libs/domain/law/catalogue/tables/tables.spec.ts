import { type LocalDate, plusHours, startOfDay } from '#domain/kernel';
import { lawBook, momentsOf, type Override, tableOn, tablesOn } from '../../index.js';

const date = (text: string) => text as LocalDate;
const code = (text: string) => expect.objectContaining({ code: text });
const set = (rule: string, table: Override['table'], from = '2026-12-01'): Override => ({
  rule,
  from: date(from),
  ...(table && { table }),
  why: '本区规定',
  decidedBy: '江应急〔2026〕12号',
  decidedOn: date('2026-11-03'),
});
const district = (...overrides: readonly Override[]) => lawBook({ district: '440704', overrides });
const list = (items: readonly string[], industry?: string) =>
  ({ form: 'checklist', title: '本区检查表', ...(industry && { industry }), items }) as const;

describe('A table that a district settles', () => {
  const own = district(set('CHK-F51', list(['许可证', '分库储存'], 'F51')));

  it('is the rule from its day on, whole, and the digest covers it', () => {
    const items = (day: string) => tableOn(own, ['checklist', 'CHK-F51'], date(day)).items;
    expect(items('2026-12-01')).toEqual(['许可证', '分库储存']);
    expect(items('2026-11-30')).toHaveLength(5);
    expect(own.rule('CHK-F51', date('2026-12-01'))).toMatchObject({
      mark: 'D / U (district 440704)',
      override: { decidedBy: '江应急〔2026〕12号' },
    });
    const other = district(set('CHK-F51', list(['许可证', '混存'], 'F51')));
    expect(new Set([own.digest, other.digest, district().digest]).size).toBe(3);
  });

  it('has the form of the one before, and does not contradict itself', () => {
    const ladder = (to: 'duty' | 'team-leader', after = 1) =>
      ({ form: 'ladder', steps: [{ kind: 'escalation', after, unit: 'day', to }] }) as const;
    expect(() => district(set('CHK-F51', ladder('team-leader')))).toThrow(
      code('override-another-table'),
    );
    expect(() => district(set('DTY-REFUND', list(['一'])))).toThrow(code('override-another-table'));
    for (const table of [ladder('duty'), ladder('team-leader', -1)])
      expect(() => district(set('LAD-USUAL', table))).toThrow(code('table-contradicts-itself'));
    expect(() => district(set('CHK-F51', list(['同', '同'], 'F51')))).toThrow(
      code('table-contradicts-itself'),
    );
  });

  it('may be a checklist of an industry that the product has none of', () => {
    const founded = district(set('CHK-C13', list(['粉尘清扫'], 'C13')));
    const ids = (day: string) => tablesOn(founded, 'checklist', date(day)).map(({ id }) => id);
    expect(ids('2026-12-01')).toContain('CHK-C13');
    expect(ids('2026-11-30')).not.toContain('CHK-C13');
    const again = district(
      set('CHK-C13', list(['粉尘清扫'], 'C13')),
      set('CHK-C13', list(['粉尘清扫', '防爆'], 'C13'), '2027-01-01'),
    );
    expect(again.catalogue.versions('CHK-C13').map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-01', '2026-12-31'],
      ['2027-01-01', undefined],
    ]);
    for (const [rule, industry] of [
      ['CHK-C13', undefined],
      ['NO-C13', 'C13'],
    ] as const)
      expect(() => district(set(rule, list(['一'], industry)))).toThrow(
        code('override-unknown-rule'),
      );
  });
});

describe('A ladder of the district', () => {
  const steps = [
    { kind: 'reminder', after: -2, unit: 'working-day', to: 'duty' },
    { kind: 'escalation', after: 0, unit: 'working-day', to: 'principal-head' },
  ] as const;
  const own = district(set('LAD-USUAL', { form: 'ladder', steps }));
  const told = (start: string) => {
    const facts = { start: plusHours(startOfDay(date(start)), 10) };
    return momentsOf(own.set('LIC-D2', facts, 'licence-reviewer'), own).map(({ to }) => to);
  };

  it('is climbed by the clocks that begin from its day on; those that run keep theirs', () => {
    expect(told('2026-12-01')).toEqual(['licence-reviewer', 'principal-head']);
    expect(told('2026-11-30')).toHaveLength(6);
  });
});
