import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a table that is being built is not shown, since when; how long a replaced one is kept; what
 * operators gave up.
 */
export class Builds1790000000004 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      ALTER TABLE platform.build DROP CONSTRAINT build_status_check,
        ADD CONSTRAINT build_status_check CHECK (status IN ('building','live','old','abandoned')),
        ADD COLUMN error text,
        ADD COLUMN cause text CHECK (cause IN ('differs','poison','fault')),
        ADD COLUMN failing_since timestamptz,
        ADD COLUMN replaced_at timestamptz,
        ADD COLUMN rolled_back boolean NOT NULL DEFAULT false;
      UPDATE platform.build SET replaced_at = now() WHERE status = 'old';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
