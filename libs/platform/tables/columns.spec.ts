import { withPostgres } from '#stand-ins/embedded';
import { instant, localDate } from '#domain/kernel';
import { type DataSource, Entity, PrimaryColumn } from 'typeorm';
import { FenColumn, InstantColumn, JsonColumn, LocalDateColumn } from './columns.js';
import { readModels } from './data-source.js';

@Entity({ schema: 'read', name: 'example_column' })
class ColumnRow {
  @PrimaryColumn('text') id: string;
  @InstantColumn({ nullable: true }) at: string | null;
  @LocalDateColumn({ nullable: true }) on: string | null;
  @FenColumn({ nullable: true }) fineFen: number | null;
  @JsonColumn({ nullable: true }) facts: object | null;
}

let database: DataSource;

beforeAll(async () => {
  database = await readModels(await (await withPostgres()).freshDatabase(), [ColumnRow]);
  await database.query('CREATE SCHEMA read');
  await database.synchronize();
});
afterAll(() => database.destroy());

const kept = async (row: Partial<ColumnRow>): Promise<ColumnRow> => {
  const rows = database.getRepository(ColumnRow);
  await rows.save({ id: 'a', ...row } as ColumnRow);
  return rows.findOneByOrFail({ id: 'a' });
};

describe('A column of a read model', () => {
  it('gives back what was put in: moments, dates, money and JSON', async () => {
    const row = {
      at: instant('2026-03-02T01:02:03.004Z'),
      on: localDate('2026-02-28'),
      fineFen: 9_007_199_254_740_991,
      facts: { start: '2026-03-02', list: [1, null] },
    };
    expect({ ...(await kept(row)) }).toEqual({ id: 'a', ...row });
  });

  it('gives back nothing for nothing', async () => {
    const row = { at: null, on: null, fineFen: null, facts: null };
    expect({ ...(await kept(row)) }).toEqual({ id: 'a', ...row });
  });

  it('refuses money that is no whole number of fen', async () => {
    await expect(kept({ fineFen: 0.5 })).rejects.toThrow('No whole amount');
    await database.query(`UPDATE read.example_column SET "fineFen" = 9007199254740993`);
    await expect(database.getRepository(ColumnRow).find()).rejects.toThrow('No safe whole number');
  });
});
