import { instant } from '#domain/kernel';
import { list } from '#platform/lists';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { emptyTables, fill, stepsOf } from '../lists/many-rows.examples.js';
import { petitions } from '../registers/matters.examples.js';
import { countingQuery, pageQuery, type Sql } from './board-query.js';
import type { DeadlinesQuery } from './board.bodies.js';
import { waiting } from './worklist.controller.js';

const district = '440704';
const now = instant('2026-03-10T00:00:00Z');

let database: DataSource;
beforeAll(async () => {
  database = await emptyTables(petitions);
  await fill(database, 'matter_clock__example_matter__v1', 40_000, {
    district: `'${district}'`,
    stream: `'stream-' || g`,
    clock: `'clock'`,
    subjectId: `'' || g`,
    state: 'g % 5',
    due: `timestamptz '2026-01-01' + make_interval(hours => g)`,
    organ: `'organ-' || g % 12`,
    team: `'organ-' || CASE WHEN g % 500 = 0 THEN 99 ELSE g % 12 END`,
    hands: `ARRAY['officer-' || g % 30, 'officer-' || (g + 1) % 30]`,
  });
  await fill(database, 'example_matter__v1', 40_000, {
    district: `'${district}'`,
    askedId: `'' || g`,
    stream: `'stream-' || g`,
    organ: `'organ-' || g % 12`,
    team: `'organ-' || g % 12`,
    dutyDueAt: `timestamptz '2026-01-01' + make_interval(hours => g)`,
    waitsFor: `CASE WHEN g % 2 = 0 THEN ARRAY['person:officer-' || g % 30] ELSE '{}' END`,
  });
}, 120_000);
afterAll(() => database.destroy());

const stepsOfSql = ({ text, values }: Sql) =>
  stepsOf(database, 'matter_clock', () => poolOf(database).query(text, [...values]));
// Whoever may read everything has it by the same index, but for what he was recused from.
const scope = { organs: [], hands: [], parties: [], all: true as const, self: ['officer-1'] };
const page = (asked: DeadlinesQuery) => pageQuery({ now, district, asked, scope }, 51);

describe('The deadline board of forty thousand clocks', () => {
  it.each<readonly [string, DeadlinesQuery]>([
    ['all', {}],
    ['of an organ, be it in its name or by it', { organ: 'organ-99' }],
    ['of a team', { team: 'organ-3' }],
  ])('is read in its order from an index: %s', async (_, asked) => {
    const plan = await stepsOfSql(page(asked));
    expect(plan).toContain('Index Only Scan');
    expect(plan.filter((step) => /Seq Scan|^Sort/.test(step))).toEqual([]);
  });

  it('has the clocks of a person, found by the person and put in order then', async () => {
    for (const person of ['officer-7', 'nobody']) {
      const plan = await stepsOfSql(page({ person }));
      expect(plan).toContain('Bitmap Index Scan');
      expect(plan.filter((step) => /Seq Scan|^Index/.test(step))).toEqual([]);
    }
  });

  it('counts the clocks of an organ without reading all of them', async () => {
    const plan = await stepsOfSql(
      countingQuery({ now, district, asked: { organ: 'organ-99' }, scope }),
    );
    expect(plan).not.toContain('Seq Scan');
  });
});

describe('The worklist of forty thousand matters', () => {
  it.each([['person:officer-8'], ['nobody']])(
    'has what waits for %s, found by the name and put in order then',
    async (name) => {
      const plan = await stepsOf(database, 'matter', () =>
        list(database, waiting, { mine: [name] }, { district }),
      );
      expect(plan).toContain('Bitmap Index Scan');
      expect(plan.filter((step) => /Seq Scan|^Index/.test(step))).toEqual([]);
    },
  );

  it('has the work of an organ in its order, from an index', async () => {
    const plan = await stepsOf(database, 'matter', () =>
      list(database, waiting, { open: true, organ: 'organ-3' }, { district }),
    );
    expect(plan.filter((step) => /Seq Scan|^Sort/.test(step))).toEqual([]);
  });
});
