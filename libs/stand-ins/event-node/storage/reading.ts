import pg from 'pg';
import { CopyOut } from './copy-out.js';

/**
 * Connections that only read. Committed rows are never changed, so any of them sees a prefix of the
 * log that stays true.
 */
export class Reading {
  private readonly pool: pg.Pool;

  constructor(connectionString: string, max: number) {
    this.pool = new pg.Pool({ connectionString, max, application_name: 'event node reader' });
    this.pool.on('error', () => undefined);
    // A connection lost in the middle of a query fails that query; without a listener it would end
    // the process, too.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Runs a select with numbers and quoted literals only, and answers its rows as binary copy. */
  async copy(select: string): Promise<Buffer> {
    const client = await this.pool.connect();
    try {
      const bytes = await new Promise<Buffer>((resolve, reject) => {
        client.query(new CopyOut(select, { resolve, reject }));
      });
      client.release();
      return bytes;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  /** Runs a prepared query. */
  async rows<Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: unknown[],
  ): Promise<Row[]> {
    return (await this.pool.query<Row>({ name, text, values })).rows;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
