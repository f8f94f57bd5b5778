import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reactions sent, and because of which event: the files of both sides show it. Written by
 * whoever sends, because a reaction has one checkpoint for all time and is never built anew.
 */
export class Consequences1790000000014 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(
      `CREATE TABLE platform.consequence (
        command_id text PRIMARY KEY, cause_id text NOT NULL, cause_stream text NOT NULL,
        reaction text NOT NULL, stream text NOT NULL, type text NOT NULL,
        undoes text, refused text, at timestamptz NOT NULL DEFAULT now()
      )`,
    );
    await database.query(`CREATE INDEX ON platform.consequence (cause_stream)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
