import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the check of the store of evidence found last（定期核验）: of each exhibit when its bytes
 * were read and held against its digest, and what was wrong with them.
 */
export class Evidence1790000000019 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`CREATE SCHEMA evidence`);
    await database.query(
      `CREATE TABLE evidence.checked (
        district text, digest text, at timestamptz NOT NULL, finding text, PRIMARY KEY (district, digest))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
