import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where lists look for `q`, as the row classes say it since. */
const searched: Readonly<Record<string, readonly string[]>> = {
  'enforcement.cases': ['words'],
  'import.cases': ['sourceCase', 'party', 'provision', 'kind'],
  'licensing.applications': ['words'],
  'licensing.licences': ['words'],
};

/**
 * A word is found among a hundred thousand cases without reading all of them, in databases that
 * have their tables already. A server without pg_trgm, or an account that may not add it, goes on
 * reading all.
 */
export class Words1790000000006 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`DO $$ BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
      EXCEPTION WHEN OTHERS THEN
        RAISE NOTICE 'no pg_trgm: %', SQLERRM;
      END $$`);
    const found = (await database.query(
      `SELECT format('%I.%I', n.nspname, c.opcname) AS trigrams, b.projection, b.relation
        FROM pg_opclass c JOIN pg_namespace n ON n.oid = c.opcnamespace, platform.build b
        WHERE c.opcname = 'gin_trgm_ops' AND b.status IN ('live', 'old') AND to_regclass(b.relation) IS NOT NULL`,
    )) as readonly Readonly<{ trigrams: string; projection: string; relation: string }>[];
    for (const { trigrams, projection, relation } of found) {
      const columns = (searched[projection] ?? []).map((column) => `"${column}" ${trigrams}`);
      const table = relation.split('.').at(-1)!.replaceAll('"', '');
      if (columns.length > 0)
        await database.query(
          `CREATE INDEX IF NOT EXISTS "${table}_words_0" ON ${relation} USING gin (${columns.join(', ')})`,
        );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
