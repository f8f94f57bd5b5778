import { withPostgres } from '#stand-ins/embedded';
import { list } from '#platform/lists';
import { migrate, readModels } from '#platform/tables';
import { ensureBuild, type Followed } from '#platform/following';
import type { DataSource } from 'typeorm';
import { caseDocket } from '../libs/contexts/enforcement/projections/case-docket.js';
import { importedListing } from '../libs/contexts/import/http/imported-cases.reading.js';
import { importedCases } from '../libs/contexts/import/projections/imported-cases.js';
import { applicationRegister } from '../libs/contexts/licensing/projections/application-register.js';
import { licenceRegister } from '../libs/contexts/licensing/projections/licence-register.js';
import { fill } from '../libs/platform/lists/many-rows.examples.js';
import { migrations } from './index.js';
import { makeOldTables } from './old-tables.examples.js';

const searched: readonly Followed[] = [
  caseDocket,
  importedCases,
  applicationRegister,
  licenceRegister,
];

let url: string;
let database: DataSource;
beforeEach(async () => {
  url = await (await withPostgres()).freshDatabase();
});
afterEach(() => database.destroy());

const made = async (): Promise<void> => {
  database = await readModels(url);
  for (const one of searched) await ensureBuild(database, one);
};

const wordIndexes = async (): Promise<readonly string[]> => {
  const rows = await database.query<readonly { made: string }[]>(
    `SELECT replace(tablename, '__v1', '') || ' ' || substring(indexdef FROM 'USING (.*)') AS made
      FROM pg_indexes WHERE indexname LIKE '%_words_0' ORDER BY 1`,
  );
  return rows.map((row) => row.made);
};

const found = async (q: string): Promise<readonly string[]> => {
  const { items } = await list(database, importedListing, { q, sort: 'sourceCase' });
  return items.map(({ sourceCase }) => sourceCase);
};

describe('The migration for words', () => {
  it.each(['with pg_trgm', 'without it'])(
    'gives old tables the indexes that new tables are made with: %s',
    async (server) => {
      database = await readModels(url);
      if (server === 'without it')
        await database.query(`CREATE FUNCTION public.not_here() RETURNS event_trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'extension "pg_trgm" is not allow-listed'; END $$;
          CREATE EVENT TRIGGER not_here ON ddl_command_start WHEN TAG IN ('CREATE EXTENSION') EXECUTE FUNCTION public.not_here()`);
      await migrate(url, migrations.slice(0, 4));
      await database.query(makeOldTables);
      await migrate(url, migrations);
      const given = await wordIndexes();
      expect(given).toHaveLength(searched.length);
      await database.destroy();
      url = await (await withPostgres()).freshDatabase();
      await migrate(url, migrations);
      await made();
      expect(await wordIndexes()).toEqual(given);
    },
  );

  it('leaves every word to be found, of whatever length and in whatever column', async () => {
    await migrate(url, migrations);
    await made();
    await fill(database, 'imported_case__v1', 500, {
      id: `md5(g::text)`,
      district: `'440704'`,
      sourceCase: `'A' || g`,
      party: `CASE WHEN g % 2 = 0 THEN '江门市宏达五金有限公司' || g END`,
      kind: `CASE WHEN g = 7 THEN 'scooter' END`,
    });
    expect(await found('宏达五金有限公司32')).toHaveLength(6);
    expect(await found('宏达 a32')).toEqual(['A32', 'A320', 'A322', 'A324', 'A326', 'A328']);
    expect(await found('五金 a50')).toEqual(['A50', 'A500']);
    expect(await found('宏 a50')).toEqual(['A50', 'A500']);
    expect(await found('SCOOTER')).toEqual(['A7']);
    expect(await found('达公')).toEqual([]);
  });
});
