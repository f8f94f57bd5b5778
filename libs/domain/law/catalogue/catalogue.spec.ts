import { createHash } from 'node:crypto';
import { dayNumber, type LocalDate } from '#domain/kernel';
import { catalogueOf, type Entry, lawBook, type Override, standardCatalogue } from '../index.js';
import { everyEntry } from './every-entry.js';

const date = (text: string) => text as LocalDate;
const code = (text: string) => expect.objectContaining({ code: text });
const override: Override = {
  rule: 'ENF-D3b',
  from: date('2026-02-01'),
  term: { amount: 60, unit: 'day', start: { zh: '立案', en: 'filing' } },
  why: '令18号条文已取得',
  decidedBy: '法制审核科',
  decidedOn: date('2026-02-01'),
};

describe('The catalogue', () => {
  it.each(everyEntry.map((entry) => [`${entry.id} of ${entry.from}`, entry] as const))(
    '%s says its law, its mark and its rule in both languages, as plain JSON',
    (_, entry) => {
      expect(entry.cite).toBe([entry.law, entry.article].filter(Boolean).join(' '));
      expect(entry.mark).toMatch(/^(Vw|V|U|D)( S\d+(,S\d+)*)?( \/ (Vw|V|U|D))?$/);
      expect(entry.text.zh).toMatch(/\p{Script=Han}/u);
      expect(entry.text.en).toMatch(/[a-z]/);
      expect(dayNumber(entry.from)).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
      for (const value of Object.values(entry.amounts ?? {}))
        expect(Number.isSafeInteger(value)).toBe(true);
      for (const range of entry.fines ?? [])
        expect(range.maxFen ?? 0).toBeGreaterThanOrEqual(range.minFen ?? 0);
    },
  );

  it('has at most one version of a rule on any day', () => {
    for (const { id } of everyEntry) {
      const versions = standardCatalogue.versions(id);
      versions
        .slice(1)
        .forEach((version, i) =>
          expect([id, (versions[i]!.to ?? '9') < version.from]).toEqual([id, true]),
        );
    }
  });

  it('gives every deadline with a period a start, and says what its expiry does', () => {
    for (const entry of everyEntry.filter(({ group, term }) => group === 'deadline' && term)) {
      expect([entry.id, entry.expiry?.effect]).toEqual([
        entry.id,
        expect.stringMatching(/^(DEEM|LIMIT|ALERT)$/),
      ]);
      expect(entry.term!.amount).toBeGreaterThan(0);
    }
  });

  it('finds the version in force on a day, both ends included', () => {
    const { inForce, find } = standardCatalogue;
    expect(inForce('LIC-B5', date('2026-04-30')).cite).toBe('HCR 77');
    expect(inForce('LIC-B5', date('2026-05-01')).cite).toBe('HSL 100');
    expect(find('LIC-B5', date('2011-11-30'))).toBeUndefined();
    expect(() => inForce('WSL-114', date('2007-05-31'))).toThrow(code('rule-not-in-force'));
  });

  it('names the timeline T1 to T14', () => {
    for (let n = 1; n <= 14; n += 1) expect(standardCatalogue.versions(`T${n}`)).toHaveLength(1);
  });
});

describe('The digest', () => {
  it('is the SHA-256 of the canonical catalogue, the same each time', () => {
    expect(standardCatalogue.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(catalogueOf(everyEntry).digest).toBe(standardCatalogue.digest);
    expect(lawBook().digest).toBe(standardCatalogue.digest);
    expect(createHash('sha256').update('').digest('hex')).not.toBe(standardCatalogue.digest);
  });

  it('changes with any entry, with the district and with an override', () => {
    const changed = (change: (entry: Entry) => Entry) =>
      catalogueOf(everyEntry.map((entry) => (entry.id === 'ENF-D5' ? change(entry) : entry)))
        .digest;
    const digests = [
      standardCatalogue.digest,
      changed((entry) => ({ ...entry, mark: 'D' })),
      changed((entry) => ({ ...entry, text: { ...entry.text, en: `${entry.text.en} ` } })),
      changed((entry) => ({ ...entry, term: { ...entry.term!, amount: 6 } })),
      catalogueOf(everyEntry.slice(1)).digest,
      lawBook({ district: '440704' }).digest,
      lawBook({ district: '440704', overrides: [override] }).digest,
      lawBook({ district: '440704', overrides: [{ ...override, why: '更正' }] }).digest,
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('A district', () => {
  const book = lawBook({ district: '440704', overrides: [override] });

  it('settles what is not obtained, visibly, and the general rule gives way to it', () => {
    const clock = book.clock('ENF-D3', { start: '2026-07-08T02:00:00.000Z' as never });
    expect(clock).toMatchObject({ rule: 'ENF-D3b', dueDate: '2026-09-07' });
    expect(book.rule('ENF-D3b', date('2026-07-08')).override).toMatchObject({
      district: '440704',
      why: override.why,
    });
    expect(lawBook().clock('ENF-D3', { start: '2026-07-08T02:00:00.000Z' as never }).rule).toBe(
      'ENF-D3',
    );
  });

  it('changes an amount from its date on and not before', () => {
    const set: Override = {
      ...override,
      rule: 'ENF-CD',
      from: date('2026-06-01'),
      amounts: { citizenFen: 1_000_000 },
    };
    const { term: _, ...amounts } = set;
    const law = lawBook({ district: '440704', overrides: [amounts] });
    expect(law.amount('ENF-CD', 'citizenFen', date('2026-05-31'))).toBe(500_000);
    expect(law.amount('ENF-CD', 'citizenFen', date('2026-06-01'))).toBe(1_000_000);
    expect(law.amount('ENF-CD', 'organisationFen', date('2026-06-01'))).toBe(10_000_000);
    expect(law.cited('ENF-CD', 'citizenFen', date('2026-06-01')).mark).toMatch(/district 440704/);
  });

  it('leaves verified law alone, and what is not there, and what is not whole', () => {
    const refused = (more: Partial<Override>) => () =>
      lawBook({ district: '440704', overrides: [{ ...override, ...more }] });
    expect(refused({ rule: 'ENF-D5' })).toThrow(code('override-of-verified-rule'));
    expect(refused({ rule: 'PUB-3' })).toThrow(code('override-of-verified-rule'));
    expect(refused({ rule: 'NO-1' })).toThrow(code('override-unknown-rule'));
    expect(refused({ term: { amount: 60 } })).toThrow(code('override-incomplete'));
    expect(refused({ amounts: { citizenFen: 0.5 } })).toThrow(code('override-not-whole'));
  });
});

describe('Amounts others rely on', () => {
  const law = lawBook();
  const today = date('2026-11-23');

  it.each([
    ['ENF-H2', 'citizenFen', 500_000],
    ['ENF-H2', 'organisationFen', 10_000_000],
    ['ENF-CD', 'citizenFen', 500_000],
    ['ENF-CD', 'organisationFen', 10_000_000],
    ['ENF-SUMMARY', 'citizenFen', 20_000],
    ['ENF-SUMMARY', 'organisationFen', 300_000],
    ['ENF-D11', 'onSpotFen', 10_000],
    ['ENF-D9', 'basisPointsPerDay', 300],
    ['ENF-D9', 'capBasisPoints', 10_000],
    ['ENF-R1', 'officersMin', 2],
    ['ENF-HEARING-AGENTS', 'agentsMax', 2],
    ['LIC-B1', 'years', 1],
    ['LIC-B2', 'years', 3],
    ['HAZ-D10', 'penaltiesIn180Days', 3],
    ['HAZ-D10', 'penaltiesInYear', 4],
    ['BLK-D1', 'years', 3],
    ['BLK-D2', 'months', 12],
    ['ACB-1', 'years', 5],
    ['BLK-REGIME', 'years', 3],
    ['ENF-R10', 'reviewersMin', 2],
    ['ENT-3', 'workersAbove', 100],
    ['ENT-6', 'seriousInjuriesInYearMin', 3],
    ['M11-6b', 'accidentsMin', 2],
    ['M11-6b', 'windowMonths', 12],
    ['MHS-2', 'grade1From', 100],
    ['MHS-3', 'from100', 200],
    ['WSL-114', 'egregiousTimesMax', 5],
    ['ACB-2', 'sameIndustryOnly', 1],
  ])('%s %s is %i', (rule, name, value) => {
    expect(law.amount(rule, name, today)).toBe(value);
    expect(law.cited(rule, name, today)).toMatchObject({
      value,
      law: expect.any(String),
      mark: expect.any(String),
    });
  });

  it.each([
    ['ENF-SUMMARY', 'citizenFen', 5_000],
    ['ENF-SUMMARY', 'organisationFen', 100_000],
    ['ENF-D11', 'onSpotFen', 2_000],
    ['ENF-H3', 'citizenFen', 1_000_000],
    ['ENF-H3', 'organisationFen', 3_000_000],
    ['ENF-D9', 'basisPointsPerDay', 300],
    ['ACB-5', 'lifetime', 1],
  ])('%s %s was %i in 2011 (C3, C4)', (rule, name, value) => {
    expect(law.amount(rule, name, date('2011-06-01'))).toBe(value);
  });

  it.each([
    ['lateReportMinBasisPoints', 6_000],
    ['omissionMaxBasisPoints', 6_000],
    ['evidenceMaxBasisPoints', 9_000],
    ['concealmentMinBasisPoints', 10_000],
  ])('M14-PRINCIPAL %s was %i by the rule of 2015, and no step is known since', (name, value) => {
    expect(law.amount('M14-PRINCIPAL', name, date('2024-02-29'))).toBe(value);
    expect(() => law.amount('M14-PRINCIPAL', name, date('2024-03-01'))).toThrow(
      code('rule-not-in-force'),
    );
  });

  it('are unknown where the rule has none', () => {
    expect(() => law.amount('ENF-D9', 'capBasisPoints', date('2011-12-31'))).toThrow(
      code('amount-unknown'),
    );
    expect(() => law.amount('ENF-H4', 'citizenFen', today)).toThrow(code('amount-unknown'));
  });
});
