import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which alarms have rung. Not a projection: it is what was done, and a rebuild must not ring again.
 */
export class Ringing1790000000002 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE platform.ringing (
        id uuid PRIMARY KEY, stream text NOT NULL, clock text NOT NULL, due timestamptz NOT NULL,
        kind text NOT NULL, step int NOT NULL, at timestamptz NOT NULL,
        category text NOT NULL, district text NOT NULL, subject_id text NOT NULL,
        status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting','rung','refused','void')),
        attempts int NOT NULL DEFAULT 0, try_at timestamptz NOT NULL, claimed_until timestamptz,
        enqueued boolean NOT NULL DEFAULT false, rung_at timestamptz, result text);
      CREATE INDEX ringing_waiting ON platform.ringing (try_at) WHERE status = 'waiting';
      CREATE INDEX ringing_clock ON platform.ringing (stream, clock);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
