import { EventLog } from '#platform/log';
import { poolOf } from '#platform/tables';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/**
 * When the process dies: just before a statement is sent, or when it was done and nobody has heard
 * of it.
 */
export type Death = 'before' | 'after';

/**
 * The database and the log as a process sees them that dies at its n-th question to either; from
 * then on nothing answers.
 */
export class Mortal {
  asked = 0;
  readonly database: DataSource;
  readonly log: EventLog;

  constructor(
    database: DataSource,
    log: EventLog,
    private readonly life: number,
    private readonly death: Death = 'before',
  ) {
    this.database = this.overDatabase(database);
    this.log = this.overLog(log);
  }

  get dead(): boolean {
    return this.asked >= this.life;
  }

  private async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.dead) throw new Error('killed');
    this.asked += 1;
    const last = this.dead;
    if (last && this.death === 'before') throw new Error('killed');
    const answer = await question();
    if (last) throw new Error('killed');
    return answer;
  }

  private overDatabase(database: DataSource): DataSource {
    const pool = poolOf(database);
    const mortalPool = over(pool, {
      connect: async () => {
        if (this.dead) throw new Error('killed');
        return this.overClient(await pool.connect());
      },
    });
    return over(database, {
      query: (sql: string, values?: unknown[]) => this.ask(() => database.query(sql, values)),
      driver: over(database.driver, { master: mortalPool }),
    });
  }

  /** A connection of a dead process is closed, so that the server rolls back what was open. */
  private overClient(client: PoolClient): PoolClient {
    return over(client, {
      query: (sql: string, values?: unknown[]) => this.ask(() => client.query(sql, values)),
      on: client.on.bind(client),
      off: client.off.bind(client),
      release: (broken?: Error | boolean) => client.release(this.dead || broken),
    });
  }

  private overLog(log: EventLog): EventLog {
    const ask = this.ask.bind(this);
    return over(log, {
      head: () => ask(() => log.head()),
      readAll: async function* (options: Parameters<EventLog['readAll']>[0]) {
        await ask(() => Promise.resolve());
        yield* log.readAll(options);
      },
    });
  }
}

const over = <T extends object>(of: T, own: Readonly<Record<string, unknown>>): T =>
  new Proxy(of, {
    get: (target, name) => {
      if (typeof name === 'string' && name in own) return own[name];
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
