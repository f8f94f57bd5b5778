import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What leaves the house as events, in the order of the log, and what became of each at each
 * receiver. `place` is how far the log was read; an event that was taken off again has no words
 * left. Written by one worker at a time, never built anew: what was handed over stays so.
 */
export class Outbox1790000000018 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    await database.query(`CREATE SCHEMA outbox`);
    await database.query(
      `CREATE TABLE outbox.place (
        one boolean PRIMARY KEY DEFAULT true CHECK (one), size bigint NOT NULL DEFAULT 0,
        commit text NOT NULL DEFAULT '', prepare text NOT NULL DEFAULT '')`,
    );
    await database.query(`INSERT INTO outbox.place DEFAULT VALUES`);
    await database.query(
      `CREATE TABLE outbox.tidings (
        number bigint PRIMARY KEY, id text NOT NULL UNIQUE, position text NOT NULL,
        kind text NOT NULL, subject text NOT NULL, type text NOT NULL, district text NOT NULL,
        receiver text, places text[] NOT NULL, at timestamptz NOT NULL, body text)`,
    );
    await database.query(`CREATE INDEX tidings_subject ON outbox.tidings (subject, number)`);
    await database.query(
      `CREATE TABLE outbox.receiver (
        id text PRIMARY KEY, district text NOT NULL, organ text NOT NULL, name text NOT NULL,
        means text NOT NULL, url text, bodies text[] NOT NULL, places text[] NOT NULL,
        secret int NOT NULL, state text NOT NULL)`,
    );
    await database.query(
      `CREATE TABLE outbox.delivery (
        receiver text NOT NULL REFERENCES outbox.receiver, number bigint NOT NULL REFERENCES outbox.tidings,
        subject text NOT NULL, state text NOT NULL DEFAULT 'waiting', attempts int NOT NULL DEFAULT 0,
        round int NOT NULL DEFAULT 0, next_at timestamptz NOT NULL DEFAULT now(),
        tried_at timestamptz, delivered_at timestamptz, error text, PRIMARY KEY (receiver, number))`,
    );
    await database.query(
      `CREATE INDEX delivery_open ON outbox.delivery (receiver, number) WHERE state IN ('waiting', 'given-up')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
