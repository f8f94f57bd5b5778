import { withPostgres } from '#stand-ins/embedded';
import { migrate, type Migration } from '#platform/tables';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from './index.js';
import { indexesSince, makeOldTables } from './old-tables.examples.js';

let url: string;
let client: pg.Client;

beforeEach(async () => {
  url = await (await withPostgres()).freshDatabase();
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
afterEach(() => client.end());

const names = async (): Promise<readonly string[]> =>
  (
    await client.query<{ name: string }>('SELECT name FROM platform.migration ORDER BY id')
  ).rows.map(({ name }) => name);

type Known = Readonly<{ name: string; on: string; primary: boolean }>;

/** Every index of the read models, as `table btree (columns)`. */
const indexes = async (): Promise<readonly Known[]> => {
  const { rows } = await client.query<Known>(
    `SELECT indexname AS name, indexname LIKE '%pkey' AS primary,
        replace(tablename, '__v1', '') || ' ' || substring(indexdef FROM 'USING (.*)') AS on
      FROM pg_indexes WHERE schemaname = 'read' ORDER BY 3`,
  );
  return rows;
};

/** A change that must keep what people have: every poison gets an owner. */
class OwnPoison1790000009999 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(
      `ALTER TABLE platform.poison ADD COLUMN owner text NOT NULL DEFAULT 'nobody'`,
    );
    await database.query(`UPDATE platform.poison SET owner = coalesce(by_whom, 'nobody')`);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

class Broken1790000099999 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`CREATE TABLE platform.half (id int)`);
    throw new Error('it does not work');
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

describe('The migrations', () => {
  it('bring a database with data from each released shape to today’s and lose none of it', async () => {
    for (let released = 1; released < migrations.length; released += 1)
      await migrate(url, migrations.slice(0, released));
    await client.query(
      `INSERT INTO platform.checkpoint (projection, build, slice_from, slice_to, commit, prepare)
        VALUES ('p', 1, 0, 1023, '18446744073709551615', '18446744073709551615')`,
    );
    await client.query(
      `INSERT INTO platform.poison (projection, build, event_id, key, stream, revision, type, commit, prepare, status, by_whom)
        VALUES ('p', 1, 'e', 'k', 's', 3, 'T', 18446744073709551615, 1, 'skipped', 'li.ops')`,
    );
    await migrate(url, migrations);
    await migrate(url, [...migrations, OwnPoison1790000009999]);
    const { rows } = await client.query(
      `SELECT c.commit, p.commit AS poisoned, p.owner, p.status FROM platform.checkpoint c
        JOIN platform.poison p USING (projection)`,
    );
    expect(rows).toEqual([
      {
        commit: '18446744073709551615',
        poisoned: '18446744073709551615',
        owner: 'li.ops',
        status: 'skipped',
      },
    ]);
  });

  it('give tables of an older release the indexes by which lists of a hundred thousand rows are read', async () => {
    await migrate(url, migrations.slice(0, 4));
    await client.query(makeOldTables);
    expect((await indexes()).filter(({ primary }) => !primary)).toEqual([]);
    await migrate(url, migrations);
    expect((await indexes()).filter(({ primary }) => !primary).map(({ on }) => on)).toEqual(
      indexesSince,
    );
  });

  it('run once when several processes start together', async () => {
    const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(url, migrations)));
    const each = migrations.map(({ name }) => name);
    expect(ran.flat().toSorted()).toEqual(each.toSorted());
    expect(await names()).toEqual(each);
  });

  it('leave nothing of one that fails, and keep those before it', async () => {
    const withBroken: readonly Migration[] = [...migrations, Broken1790000099999];
    await expect(migrate(url, withBroken)).rejects.toThrow('it does not work');
    expect(await names()).toEqual(migrations.map(({ name }) => name));
    const { rows } = await client.query(`SELECT to_regclass('platform.half') AS half`);
    expect(rows).toEqual([{ half: null }]);
  });

  it('only go forward', async () => {
    for (const migration of migrations)
      await expect(new migration().down(undefined as never)).rejects.toThrow('forward');
  });
});
