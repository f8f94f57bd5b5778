import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where lists look for `q`, and which are sorted by a number, in tables that are there already. */
const searched: Readonly<Record<string, readonly string[]>> = {
  'enforcement.cases': ['words'],
  'import.cases': ['sourceCase', 'party', 'provision', 'kind'],
  'licensing.applications': ['words'],
  'licensing.licences': ['words'],
};
const numbered: Readonly<Record<string, string>> = {
  'enforcement.cases': 'caseId',
  'enforcement.documents': 'documentId',
  'licensing.licences': 'licenceId',
};

type Build = Readonly<{ projection: string; relation: string; status: 'live' | 'old' }>;

const tableOf = ({ relation }: Build): string => relation.split('.').at(-1)!.replaceAll('"', '');

/**
 * Words of two letters are found by an index as longer ones are (宏达), on every server: pairs of
 * letters take the place of pg_trgm, which wants three and is not everywhere. Numbers are put in
 * order as people count (2号 before 10号).
 */
export class ReadingOrder1790000000013 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`CREATE FUNCTION platform.pairs(said text) RETURNS int4[]
        LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
        DECLARE
          told int4[] := '{}';
          before int4;
          letter text;
        BEGIN
          FOREACH letter IN ARRAY string_to_array(lower(said), NULL) LOOP
            IF before IS NOT NULL THEN
              told := told || before * 1500 + ascii(letter);
            END IF;
            before := ascii(letter);
          END LOOP;
          RETURN told;
        END $$`);
    // Twenty digits each: no number on paper is longer.
    await database.query(`CREATE FUNCTION platform.reading_order(number text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT regexp_replace(regexp_replace(number, '([0-9]+)', repeat('0', 19) || '\\1', 'g'),
          '0*([0-9]{20})(?![0-9])', '\\1', 'g') $$`);
    const builds = (await database.query(
      `SELECT projection, relation, status FROM platform.build
        WHERE status IN ('live', 'old') AND to_regclass(relation) IS NOT NULL`,
    )) as readonly Build[];
    for (const build of builds) await index(database, build);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const index = async (database: QueryRunner, build: Build): Promise<void> => {
  const table = tableOf(build);
  const words = searched[build.projection];
  if (words) {
    const schema = build.relation.split('.')[0]!;
    await database.query(`DROP INDEX IF EXISTS ${schema}."${table}_words_0"`);
    const said = words.map((column) => `coalesce("${column}", '')`).join(` || ' ' || `);
    await database.query(`ALTER TABLE ${build.relation} ADD COLUMN IF NOT EXISTS _pairs int4[]
      GENERATED ALWAYS AS (platform.pairs(${said})) STORED`);
    await database.query(`CREATE INDEX "${table}_words_0" ON ${build.relation} USING gin (_pairs)`);
    const view = `${schema}."${table.replace(/__v\d+$/, '')}"`;
    const shown = (await database.query(`SELECT to_regclass($1) AS view`, [view])) as readonly {
      view: string | null;
    }[];
    if (shown[0]?.view && build.status === 'live')
      await database.query(`CREATE OR REPLACE VIEW ${view} AS SELECT * FROM ${build.relation}`);
  }
  const key = numbered[build.projection];
  if (key)
    await database.query(
      `CREATE INDEX IF NOT EXISTS "${table}_reading_order" ON ${build.relation}
        (district, platform.reading_order(number), "${key}")`,
    );
};
