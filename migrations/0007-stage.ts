import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who waits for a rebuild sees which of its two halves it is in: folding, or comparing with a
 * control fold.
 */
export class Stage1790000000007 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(
      `ALTER TABLE platform.rebuild ADD COLUMN stage text NOT NULL DEFAULT 'folding' CHECK (stage IN ('folding', 'comparing'))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
