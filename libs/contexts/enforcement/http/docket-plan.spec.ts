import { list, sortsOf } from '#platform/lists';
import type { DataSource } from 'typeorm';
import { emptyTables, fill, stepsOf } from '../../../platform/lists/many-rows.examples.js';
import { caseDocket } from '../projections/case-docket.js';
import { docket } from './cases.reading.js';

const district = '440704';

describe('The docket of twenty thousand cases', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await emptyTables(caseDocket);
    await fill(database, 'enforcement_case__v1', 20_000, {
      district: `'${district}'`,
      caseId: `md5(g::text)`,
      number: `'（江海）应急罚〔2026〕' || g || '号'`,
      partyId: `'unit-' || g % 2000`,
      creditCode: `'91' || g % 2000`,
      partyName: `'测试单位' || g % 2000`,
      organ: `'organ-' || g % 200`,
      handlingOrgan: `'brigade-' || g % 200`,
      street: `'4407040' || g % 200`,
      words: `CASE WHEN g % 3000 = 1 THEN '恒通 ' ELSE '' END || '(江海)应急罚(2026)' || g || '号 测试单位' || g % 2000 || ' 91' || g % 2000 || ' officer-' || g % 100`,
      stage: `CASE WHEN g % 100 = 0 THEN 'filed' ELSE 'closed' END`,
      outcome: `CASE WHEN g % 100 = 1 THEN 'terminated' END`,
      remedy: `CASE WHEN g % 100 = 2 THEN 'review' END`,
      procedure: `CASE WHEN g % 100 = 3 THEN 'ordinary' ELSE 'summary' END`,
      suspended: `g % 100 = 4`,
      officers: `ARRAY['officer-' || g % 100, 'officer-' || (g + 1) % 100]`,
      items: `ARRAY['AQ-' || g % 100]`,
      filedOn: `date '2020-01-01' + g % 2000`,
      decidedOn: `CASE WHEN g % 3 = 0 THEN date '2020-01-01' + g % 2000 END`,
      closedOn: `CASE WHEN g % 3 = 0 THEN date '2020-01-01' + g % 2000 END`,
      dutyDueAt: `CASE WHEN g % 9 = 0 THEN timestamptz '2026-01-01' + make_interval(days => g % 900) END`,
      fineFen: 'g * 100',
      lastEventAt: `timestamptz '2026-01-01' + make_interval(mins => g)`,
    });
  }, 120_000);
  afterAll(() => database.destroy());

  const ask = (asked: Record<string, unknown>) => list(database, docket, asked, { district });
  const steps = (asked: Record<string, unknown>) =>
    stepsOf(database, 'enforcement_case', () => ask(asked));

  it.each(sortsOf(docket).flatMap((column) => [column, `-${column}`]))(
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
    ['stage', 'filed'],
    ['organ', 'organ-7'],
    ['handlingOrgan', 'brigade-7'],
    ['officer', 'officer-7'],
    ['party', 'unit-7'],
    ['procedure', 'ordinary'],
    ['suspended', 'true'],
    ['outcome', 'terminated'],
    ['remedy', 'review'],
    ['street', '44070407'],
    ['item', 'AQ-7'],
    ['filedFrom', '2025-06-20'],
    ['decidedFrom', '2025-06-20'],
    ['closedFrom', '2025-06-20'],
    ['lateAt', '2026-01-09'],
  ])('is narrowed by %s without reading every case', async (filter, value) => {
    const { items, total = 0 } = await ask({ [filter]: value });
    expect(items.length).toBeGreaterThan(0);
    expect(total).toBeLessThan(1_000);
    expect(await steps({ [filter]: value })).not.toContain('Seq Scan');
  });

  it.each([
    ['〕1999', 11],
    ['测试单位1999', 10],
    ['恒通', 7],
    ['测试单位1999 Officer-99', 10],
  ])('is searched for %s without reading every case', async (q, n) => {
    expect((await ask({ q })).items).toHaveLength(n);
    const plan = await steps({ q });
    expect(plan).toContain('Bitmap Index Scan');
    expect(plan).not.toContain('Seq Scan');
  });
});
