import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files in the store of evidence that no event names（无主文件）: since when a check finds each,
 * and whether somebody owes to look into it. It outlives the process: a restart forgets none.
 */
export class Orphans1790000000020 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(
      `CREATE TABLE evidence.orphan (
        district text, kept text, found_at timestamptz NOT NULL, owed boolean NOT NULL DEFAULT false,
        PRIMARY KEY (district, kept))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
