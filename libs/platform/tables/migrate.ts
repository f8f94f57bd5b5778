import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { platformSchema, readSchema } from './data-source.js';

/** A forward-only change to the database. */
export type Migration = new () => MigrationInterface;

/** `migr` in ASCII: one migrating process at a time per database. */
const lock = 0x6d696772;

/**
 * Brings the database to today's shape and tells which migrations ran. Processes that start
 * together wait for each other and the later ones find nothing to do. Each migration is one
 * transaction; one that fails leaves the earlier ones.
 */
export const migrate = async (
  url: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${platformSchema}`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${readSchema}`);
    return await runAll(url, migrations);
  } finally {
    await client.end();
  }
};

const runAll = async (url: string, migrations: readonly Migration[]): Promise<string[]> => {
  const source = await new DataSource({
    type: 'postgres',
    url,
    schema: platformSchema,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: 2,
  }).initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
};
