import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** A connection of the pool, as the `pg` driver gives it. */
export type Client = PoolClient;

/**
 * Borrows a connection. One that broke is thrown away; a break between two statements does not end
 * the process.
 */
export const withClient = async <T>(
  readModels: DataSource,
  act: (client: Client) => Promise<T>,
): Promise<T> => {
  const client = await poolOf(readModels).connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    return await act(client);
  } catch (error) {
    if (!isAnswered(error)) broken ??= error as Error;
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
};

/** All or nothing: commits what `act` wrote, or rolls it back and throws on. */
export const inTransaction = <T>(
  readModels: DataSource,
  act: (client: Client) => Promise<T>,
): Promise<T> =>
  withClient(readModels, async (client) => {
    await client.query('BEGIN');
    try {
      const result = await act(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });

/** The pool behind a data source. */
export const poolOf = (readModels: DataSource): Pool =>
  (readModels.driver as PostgresDriver).master as Pool;

/** Whether PostgreSQL answered with an error of its own, so that the connection is still good. */
const isAnswered = (error: unknown): boolean =>
  error instanceof Error && /^[0-9A-Z]{5}$/.test(sqlState(error) ?? '') && !isShutdown(error);

/** The five characters by which PostgreSQL names an error, if it is one of its. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const isShutdown = (error: unknown): boolean => /^(57P|08)/.test(sqlState(error) ?? '');

/** An identifier, quoted for SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A statement with the name under which it is kept. */
export type Kept = Readonly<{ name: string; text: string }>;

/**
 * A statement that PostgreSQL keeps prepared on each connection: what is said again and again is
 * read and planned once. Its text is its name.
 */
export const kept = (text: string): Kept => ({
  name: createHash('sha256').update(text).digest('base64url').slice(0, 32),
  text,
});
