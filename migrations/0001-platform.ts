import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What projections, reactions and deadlines keep beside the read models. */
export class Platform1790000000001 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE platform.build (
        projection text NOT NULL, build int NOT NULL, version int NOT NULL,
        relation text NOT NULL, status text NOT NULL CHECK (status IN ('building','live','old')),
        started_at timestamptz NOT NULL DEFAULT now(), switched_at timestamptz,
        PRIMARY KEY (projection, build));
      CREATE UNIQUE INDEX build_live ON platform.build (projection) WHERE status = 'live';

      CREATE TABLE platform.checkpoint (
        projection text NOT NULL, build int NOT NULL, slice_from int NOT NULL, slice_to int NOT NULL,
        commit text NOT NULL DEFAULT '', prepare text NOT NULL DEFAULT '',
        moved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (projection, build, slice_from));

      CREATE TABLE platform.lease (
        name text PRIMARY KEY, owner text NOT NULL, until timestamptz NOT NULL);

      CREATE TABLE platform.poison (
        projection text NOT NULL, build int NOT NULL, event_id text NOT NULL, key text NOT NULL,
        stream text NOT NULL, revision bigint NOT NULL, type text NOT NULL,
        commit numeric(20) NOT NULL, prepare numeric(20) NOT NULL,
        error text, attempts int NOT NULL DEFAULT 0,
        status text NOT NULL CHECK (status IN ('blocking','parked','retry','skip','skipped','done')),
        by_whom text, why text,
        first_at timestamptz NOT NULL DEFAULT now(), last_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (projection, build, event_id));
      CREATE INDEX poison_open ON platform.poison (projection, build, key, commit, prepare)
        WHERE status NOT IN ('skipped','done');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
