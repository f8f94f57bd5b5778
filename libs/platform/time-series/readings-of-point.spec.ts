import type { DataSource } from 'typeorm';
import { migrate, readModels } from '#platform/tables';
import { withPostgres } from '#stand-ins/embedded';
import { migrations } from '../../../migrations/index.js';
import { readingsOf, sampledOf } from './readings-of-point.js';
import { ReadingsTable } from './readings-table.js';

const at = (second: number): number => Date.parse('2026-06-30T15:59:00Z') + second * 1_000;
const asked = {
  point: 'p1',
  from: new Date(at(0)).toISOString(),
  to: new Date(at(200)).toISOString(),
  limit: 2,
};

describe('What a point measured', () => {
  let table: ReadingsTable;
  let database: DataSource;
  beforeAll(async () => {
    const postgres = await withPostgres();
    const url = await postgres.freshDatabase();
    await migrate(url, migrations);
    database = await readModels(url, []);
    table = new ReadingsTable(url);
    const values = [1, 2, 3, 8, 9].map((value, n) => ({ point: 'p1', at: at(n * 20), value }));
    await table.write([...values, { point: 'p2', at: at(0), value: 99 }]);
  });
  afterAll(async () => {
    await table?.end();
    await database?.destroy();
  });

  it('is told page by page, over the end of a month, and of no other point', async () => {
    const first = await readingsOf(database, asked);
    expect(first.map(({ value }) => value)).toEqual([1, 2]);
    const rest = await readingsOf(database, { ...asked, after: first.at(-1)!.at, limit: 9 });
    expect(rest.map(({ value }) => value)).toEqual([3, 8, 9]);
    expect(rest[0]).toMatchObject({ at: '2026-06-30T15:59:40.000Z', latitude: null });
  });

  it('is told so many seconds together, each with its least, most and mean', async () => {
    const [june, july] = await sampledOf(database, { ...asked, seconds: 60 });
    expect(june).toMatchObject({ at: '2026-06-30T15:59:00.000Z', count: 3, least: 1, most: 3 });
    expect(july).toMatchObject({ at: '2026-06-30T16:00:00.000Z', count: 2, mean: 8.5 });
    const whole = await sampledOf(database, { ...asked, seconds: 86_400 });
    expect(whole.map(({ at: day, count }) => [day, count])).toEqual([
      ['2026-06-29T16:00:00.000Z', 3],
      ['2026-06-30T16:00:00.000Z', 2],
    ]);
    const after = { ...asked, after: june!.at, seconds: 60 };
    expect(await sampledOf(database, after)).toEqual([july]);
  });

  it('says what was new and what contradicts, with a text that needs quoting', async () => {
    const point = 'a"b\\c';
    const one = { point, at: at(1), value: 1 };
    expect(await table.write([one])).toMatchObject({ all: true, newest: expect.any(String) });
    const again = await table.write([one, { ...one, value: 2 }]);
    expect(again).toEqual({ all: false, newest: undefined, contradicting: new Set([1]) });
    expect((await table.after('0', 100)).at(-1)).toMatchObject(one);
    const place = { point, at: at(2), latitude: 22.5, longitude: 113.1 };
    await table.write([place]);
    expect((await table.after('0', 100)).at(-1)).toMatchObject(place);
  });
});
