import type { MigrationInterface, QueryRunner } from 'typeorm';

const makeMonth = `CREATE FUNCTION readings.make_month(of timestamptz) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          begins timestamptz := date_trunc('month', of AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai';
          ends timestamptz := (date_trunc('month', of AT TIME ZONE 'Asia/Shanghai') + interval '1 month') AT TIME ZONE 'Asia/Shanghai';
          name text := to_char(of AT TIME ZONE 'Asia/Shanghai', '"m"YYYY_MM');
        BEGIN
          IF to_regclass('readings.' || name) IS NOT NULL THEN RETURN; END IF;
          EXECUTE format('CREATE TABLE readings.%I PARTITION OF readings.reading FOR VALUES FROM (%L) TO (%L)', name, begins, ends);
        END $$`;

const forgetBefore = `CREATE FUNCTION readings.forget_before(of timestamptz) RETURNS int LANGUAGE plpgsql AS $$
        DECLARE
          oldest text := to_char(of AT TIME ZONE 'Asia/Shanghai', '"m"YYYY_MM');
          name text; gone int := 0;
        BEGIN
          FOR name IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'readings.reading'::regclass AND c.relname < oldest
          LOOP
            EXECUTE format('DROP TABLE readings.%I', name);
            gone := gone + 1;
          END LOOP;
          RETURN gone;
        END $$`;

/**
 * Readings of sensors and vehicles（监测数据）: one for a point and a moment, a table for each
 * month, so that what has been kept long enough goes as a whole. `seq` tells in which order they
 * came, so that whoever watches them goes on where it was. Months are made when they are needed.
 */
export class Readings1790000000015 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`CREATE SCHEMA readings`);
    await database.query(`CREATE SEQUENCE readings.seq`);
    await database.query(
      `CREATE TABLE readings.reading (
        point text NOT NULL, at timestamptz NOT NULL, value float8, latitude float8, longitude float8,
        received_at timestamptz NOT NULL DEFAULT now(), seq bigint NOT NULL DEFAULT nextval('readings.seq'),
        PRIMARY KEY (point, at)
      ) PARTITION BY RANGE (at)`,
    );
    await database.query(`CREATE INDEX ON readings.reading USING brin (seq)`);
    // What is known of each point by what was read so far, and up to where that goes.
    await database.query(
      `CREATE TABLE readings.watched (point text PRIMARY KEY, state jsonb NOT NULL)`,
    );
    await database.query(
      `CREATE TABLE readings.watched_to (one bool PRIMARY KEY DEFAULT true CHECK (one), seq bigint NOT NULL)`,
    );
    await database.query(makeMonth);
    await database.query(forgetBefore);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
