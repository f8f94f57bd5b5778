import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who looked at what, and what was refused by which rule, a table for each month: what has been
 * kept long enough goes as a whole. Months are made ahead by the worker; `later` takes what comes
 * when it was away for long.
 */
export class Journal1790000000008 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`CREATE SCHEMA journal`);
    await database.query(
      `CREATE TABLE journal.entry (
        district text NOT NULL, at timestamptz NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY, person text NOT NULL, post text NOT NULL,
        organ text NOT NULL, api text NOT NULL, method text NOT NULL, route text NOT NULL, subject text NOT NULL,
        asked jsonb NOT NULL, searched text, status int NOT NULL, code text, law text,
        PRIMARY KEY (at, id)
      ) PARTITION BY RANGE (at)`,
    );
    await database.query(`CREATE TABLE journal.later PARTITION OF journal.entry DEFAULT`);
    await database.query(`CREATE INDEX ON journal.entry (district, person, at, id)`);
    await database.query(`CREATE INDEX ON journal.entry (district, subject, at, id)`);
    await database.query(
      `CREATE FUNCTION journal.make_month(of timestamptz) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          begins timestamptz := date_trunc('month', of AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai';
          ends timestamptz := (date_trunc('month', of AT TIME ZONE 'Asia/Shanghai') + interval '1 month') AT TIME ZONE 'Asia/Shanghai';
          name text := to_char(of AT TIME ZONE 'Asia/Shanghai', '"m"YYYY_MM');
        BEGIN
          IF to_regclass('journal.' || name) IS NOT NULL
            OR EXISTS (SELECT 1 FROM journal.later WHERE at >= begins AND at < ends) THEN RETURN; END IF;
          EXECUTE format('CREATE TABLE journal.%I PARTITION OF journal.entry FOR VALUES FROM (%L) TO (%L)', name, begins, ends);
        END $$`,
    );
    for (const months of [0, 1, 2])
      await database.query(`SELECT journal.make_month(now() + make_interval(months => $1))`, [
        months,
      ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
