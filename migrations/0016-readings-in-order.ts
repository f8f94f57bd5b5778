import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Readings are gone through in the order in which they came. Ranges of blocks (BRIN) know nothing
 * of what was written since the last vacuum, so that each look went through all of it; a tree whose
 * newest leaf is in memory costs next to nothing.
 */
export class ReadingsInOrder1790000000016 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`DROP INDEX readings.reading_seq_idx`);
    await database.query(`CREATE INDEX reading_by_seq ON readings.reading (seq)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
