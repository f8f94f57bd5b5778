import { list } from '#platform/lists';
import type { DataSource } from 'typeorm';
import { emptyTables, fill, stepsOf } from '../../../platform/lists/many-rows.examples.js';
import { importedCases } from '../projections/imported-cases.js';
import { importedListing } from './imported-cases.reading.js';

const district = '440704';

describe('The list of twenty thousand imported cases', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await emptyTables(importedCases);
    await fill(database, 'imported_case__v1', 20_000, {
      district: `'${district}'`,
      id: `md5(g::text)`,
      sourceCase: `'A' || g`,
      importId: `'import-' || g % 100`,
      party: `CASE WHEN g % 1000 = 0 THEN '江海五金' || g END`,
      kind: `'A'`,
      outcome: `CASE WHEN g % 100 = 0 THEN 'annulled' ELSE 'paid' END`,
      openedAt: `timestamptz '2000-01-01' + make_interval(hours => g)`,
      lastAt: `timestamptz '2001-01-01' + make_interval(hours => g)`,
      activities: '2 + g % 19',
      imposedMinor: 'g * 7 % 5000',
      doubts: 'CASE WHEN g % 500 = 0 THEN 1 ELSE 0 END',
    });
  }, 120_000);
  afterAll(() => database.destroy());

  const ask = (asked: Record<string, unknown>) =>
    list(database, importedListing, asked, { district });
  const steps = (asked: Record<string, unknown>) =>
    stepsOf(database, 'imported_case', () => ask(asked));

  // Names of activities come from outside logs, and nothing says how long one may be: an index
  // could refuse it.
  const sorts = importedListing.sorts.filter((column) => column !== 'lastActivity');
  it.each(sorts.flatMap((column) => [column, `-${column}`]))(
    'is sorted by %s through an index, on the first page and on the next',
    async (sort) => {
      const { next } = await ask({ sort });
      for (const asked of [{ sort }, { sort, after: next }]) {
        const plan = await steps(asked);
        expect(plan).toContain('Index Scan');
        expect(plan.filter((step) => /Seq Scan|Sort/.test(step))).toEqual([]);
      }
    },
  );

  it.each([
    ['import', 'import-7'],
    ['sourceCase', 'A7'],
    ['outcome', 'annulled'],
    ['openedUntil', '2000-01-09'],
    ['doubtsFrom', 1],
  ])('is narrowed by %s without reading every case', async (filter, value) => {
    expect((await ask({ [filter]: value })).items.length).toBeGreaterThan(0);
    expect(await steps({ [filter]: value })).not.toContain('Seq Scan');
  });

  it.each([
    ['a1999', 11],
    ['江海五', 20],
    ['江海五金 A5000', 1],
    ['nowhere', 0],
  ])(
    'is searched for %s, whatever column it stands in, without reading every case',
    async (q, n) => {
      expect((await ask({ q })).total).toBe(n);
      const plan = await steps({ q });
      expect(plan).toContain('Bitmap Index Scan');
      expect(plan).not.toContain('Seq Scan');
    },
  );

  // A name of two letters is the commonest there is in Chinese: such words have an index of pairs.
  it.each([
    ['江海', 20],
    ['金1', 11],
  ])('is searched for %s, of two letters, through the index of pairs', async (q, n) => {
    const { items, total = items.length } = await ask({ q });
    expect(total).toBe(n);
    expect(await steps({ q })).toContain('Bitmap Index Scan');
  });

  it('is searched for one letter past the index, which would hand over every row it has', async () => {
    const { items, total = items.length } = await ask({ q: '0' });
    expect(total).toBe(6_059);
    expect(await steps({ q: '0' })).not.toContain('Bitmap Index Scan');
  });
});
