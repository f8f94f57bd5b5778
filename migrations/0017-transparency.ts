import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tree over the whole log, apart from the event store: entries, hashes and signed checkpoints
 * are only ever added. `commit` and `prepare` are where the event lay when it was entered.
 */
export class Transparency1790000000017 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`CREATE SCHEMA transparency`);
    await database.query(
      `CREATE TABLE transparency.tree (
        one boolean PRIMARY KEY DEFAULT true CHECK (one), size bigint NOT NULL DEFAULT 0,
        commit text NOT NULL DEFAULT '', prepare text NOT NULL DEFAULT '')`,
    );
    await database.query(`INSERT INTO transparency.tree DEFAULT VALUES`);
    await database.query(
      `CREATE TABLE transparency.entry (
        index bigint PRIMARY KEY, line text NOT NULL, commit numeric(20) NOT NULL, prepare numeric(20) NOT NULL)`,
    );
    await database.query(`CREATE INDEX entry_place ON transparency.entry (commit, prepare)`);
    await database.query(
      `CREATE TABLE transparency.hash (
        level smallint, index bigint, hash bytea NOT NULL, PRIMARY KEY (level, index))`,
    );
    await database.query(
      `CREATE TABLE transparency.checkpoint (
        size bigint PRIMARY KEY, at timestamptz NOT NULL, note text NOT NULL,
        last_at timestamptz NOT NULL, last_note text NOT NULL)`,
    );
    await database.query(
      `CREATE TABLE transparency.verifier (
        line text PRIMARY KEY, since timestamptz NOT NULL DEFAULT now())`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
