import { list, sortsOf } from '#platform/lists';
import type { DataSource } from 'typeorm';
import { emptyTables, fill, stepsOf } from '../../../platform/lists/many-rows.examples.js';
import { applicationRegister } from '../projections/application-register.js';
import { applications } from './applications.reading.js';
import { queue } from './office.controller.js';

const district = '440704';
const clerks = 40;

describe('The lists of the licensing desk over twenty thousand applications', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await emptyTables(applicationRegister);
    await fill(database, 'licence_application__v1', 20_000, {
      district: `'${district}'`,
      applicationId: `md5(g::text)`,
      item: `'plan-filing'`,
      words: `'应急许可收(2026)' || g || '号 测试单位' || g % 2000 || ' plan-filing'`,
      stage: `CASE WHEN g % 4 = 0 THEN 'issued' ELSE 'received' END`,
      dutyDueAt: `CASE WHEN g % 4 > 0 THEN timestamptz '2026-12-01' + make_interval(days => g % 9) END`,
      nextDueAt: `CASE WHEN g % 4 > 0 THEN timestamptz '2026-12-01' + make_interval(days => g % 9) END`,
      receivedOn: `date '2026-01-01' + g % 300`,
      acceptedOn: `CASE WHEN g % 3 = 0 THEN date '2026-01-05' + g % 300 END`,
      lastEventAt: `timestamptz '2026-01-01' + make_interval(mins => g)`,
      waitsFor: `CASE WHEN g % 4 > 0 THEN ARRAY['person:clerk-' || g % ${clerks}, 'everybody'] ELSE '{}' END`,
    });
  }, 120_000);
  afterAll(() => database.destroy());

  const ask = (asked: Record<string, unknown>, of = queue) =>
    list(database, of, asked, { district });
  const steps = (asked: Record<string, unknown>, of = queue) =>
    stepsOf(database, 'licence_application', () => ask(asked, of));

  it('find what waits for one clerk, and for all, without reading the whole table for a page', async () => {
    const one = await steps({ mine: ['person:clerk-7'], limit: 50 });
    expect(one.join(' ')).toMatch(/Bitmap Index Scan|Index Scan/);
    expect(one).not.toContain('Seq Scan');
    const { next } = await ask({ mine: ['everybody'], limit: 50 });
    for (const cursor of [undefined, next]) {
      const [page, ...counting] = await steps({
        mine: ['everybody'],
        limit: 50,
        ...(cursor && { after: cursor }),
      });
      expect(page).toBe('Limit');
      expect(counting[0]).toBe('Index Scan');
    }
  });

  it('find an application by its number or by its applicant without reading the whole table', async () => {
    for (const [q, count] of [
      ['〔2026〕1999号', 1],
      ['测试单位1999', 10],
    ] as const) {
      expect((await ask({ q }, applications)).items).toHaveLength(count);
      const plan = await steps({ q }, applications);
      expect(plan).toContain('Bitmap Index Scan');
      expect(plan).not.toContain('Seq Scan');
    }
  });

  it.each(sortsOf(applications).flatMap((column) => [column, `-${column}`]))(
    'are sorted by %s through an index, on the first page and on the next',
    async (sort) => {
      const { next } = await ask({ sort }, applications);
      for (const asked of [{ sort }, { sort, after: next }]) {
        const plan = await steps(asked, applications);
        expect(plan).toContain('Index Scan');
        expect(plan.filter((step) => /Seq Scan|Sort/.test(step))).toEqual([]);
      }
    },
  );

  it('show every row once, page after page, where hundreds of rows are equal or have no value', async () => {
    for (const sort of ['dutyDue', '-dutyDue', 'acceptedOn', '-item']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask(
          { sort, limit: 200, stage: 'issued', ...(cursor && { after: cursor }) },
          applications,
        );
        seen.push(...page.items.map(({ applicationId }) => applicationId));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen).toHaveLength(5_000);
      expect(new Set(seen).size).toBe(5_000);
    }
  });

  it('count again when a row has come, and not while the table stands still', async () => {
    const first = await ask({ mine: ['everybody'] });
    expect(first.total).toBe(15_000);
    const again = await stepsOf(database, 'licence_application', () =>
      ask({ mine: ['everybody'] }),
    );
    expect(again.filter((step) => step === 'Aggregate')).toEqual([]);
    await database.transaction(async (inside) => {
      await inside.query(
        `UPDATE read.licence_application__v1 SET "waitsFor" = '{}' WHERE "applicationId" = md5('1')`,
      );
      await inside.query(`UPDATE platform.checkpoint SET moved_at = now() WHERE projection = $1`, [
        applicationRegister.name,
      ]);
    });
    expect((await ask({ mine: ['everybody'] })).total).toBe(14_999);
  });
});
