import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the worker tells operators: how each shard is doing, how far a rebuild has come, what it
 * does about an order.
 */
export class Orders1790000000003 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`
      CREATE TABLE platform.told (
        worker text NOT NULL, name text NOT NULL, build int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('projection','reaction')), version int NOT NULL,
        health jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (worker, name, build));

      CREATE TABLE platform.rebuild (
        projection text NOT NULL, build int NOT NULL,
        position text, head text, events bigint NOT NULL, rate float8 NOT NULL, seconds_left float8,
        error text, at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (projection, build));

      CREATE TABLE platform.order_progress (
        order_id text PRIMARY KEY, build int, answer jsonb, trouble text, at timestamptz NOT NULL DEFAULT now());`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
