import type { DataSource } from 'typeorm';

/**
 * Somebody else is at it. Nothing is wrong; it is tried again later. `holder` is nobody's name once
 * he has let go.
 */
export class HeldByAnother extends Error {
  constructor(
    what: string,
    readonly holder: string | undefined,
  ) {
    super(`${holder ?? 'Somebody'} has ${what} in hand（正由其处理）.`);
    this.name = 'HeldByAnother';
  }
}

/**
 * Who may work on a shard, for a while. It only saves wasted work: what keeps two owners harmless
 * is the checkpoint. Time is the database's, so that workers need not agree on one.
 */
export class Lease {
  constructor(
    private readonly readModels: DataSource,
    private readonly name: string,
    private readonly owner: string,
    private readonly ttlMs: number,
  ) {}

  /** Takes or renews it. `false` while another owner holds it. */
  async take(): Promise<boolean> {
    const rows: unknown[] = await this.readModels.query(
      `INSERT INTO platform.lease AS l (name, owner, until)
        VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
        ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
          WHERE l.owner = excluded.owner OR l.until < clock_timestamp() RETURNING name`,
      [this.name, this.owner, this.ttlMs],
    );
    return rows.length > 0;
  }

  /** Holds it for as long as the work takes. Throws `HeldByAnother` when another owner has it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (!(await this.take())) throw new HeldByAnother(this.name, await this.holder());
    const renewal = setInterval(() => void this.take().catch(() => undefined), this.ttlMs / 3);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
      await this.release().catch(() => undefined);
    }
  }

  /** Who has it now. */
  private async holder(): Promise<string | undefined> {
    const [row]: { owner: string }[] = await this.readModels.query(
      `SELECT owner FROM platform.lease WHERE name = $1`,
      [this.name],
    );
    return row?.owner;
  }

  /** Gives it back, so that another worker need not wait until it runs out. */
  async release(): Promise<void> {
    await this.readModels.query(`DELETE FROM platform.lease WHERE name = $1 AND owner = $2`, [
      this.name,
      this.owner,
    ]);
  }
}
