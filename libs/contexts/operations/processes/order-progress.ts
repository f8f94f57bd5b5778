import type { DataSource } from 'typeorm';
import type { ControlCommand } from '../control/control.noun.js';

/** What this database knows of an order under way. */
export type Begun = Readonly<{ build: number | null; answer: ControlCommand | null }>;

/**
 * Remembers beside the tables what is being done about an order, so that doing it again after a
 * crash does it once: the build it is about, and the answer once it is known. The log, not this,
 * says which orders are open.
 */
export class OrderProgress {
  constructor(private readonly readModels: DataSource) {}

  /** Notes that work begins. Answers what was noted before a crash, or nothing the first time. */
  async begin(order: string): Promise<Begun | undefined> {
    const added: unknown[] = await this.readModels.query(
      `INSERT INTO platform.order_progress (order_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING order_id`,
      [order],
    );
    if (added.length > 0) return undefined;
    const [row]: Begun[] = await this.readModels.query(
      `SELECT build, answer FROM platform.order_progress WHERE order_id = $1`,
      [order],
    );
    return row;
  }

  /** Fixes which build the order is about. The first to say so is right. */
  async settle(order: string, build: number): Promise<number> {
    const rows: { build: number }[] = await this.readModels.query(
      `WITH one AS (UPDATE platform.order_progress SET build = coalesce(build, $2), at = now()
        WHERE order_id = $1 RETURNING build) SELECT build FROM one`,
      [order, build],
    );
    return rows[0]?.build ?? build;
  }

  /** Tells operators why it is not done yet; it is tried again. */
  async hindered(order: string, trouble: unknown): Promise<void> {
    await this.readModels.query(
      `UPDATE platform.order_progress SET trouble = $2, at = now() WHERE order_id = $1`,
      [order, String(trouble)],
    );
  }

  /** Keeps the answer before its last step is done, so that it is the same answer after a crash. */
  async keep(order: string, answer: ControlCommand): Promise<void> {
    await this.readModels.query(
      `UPDATE platform.order_progress SET answer = $2, trouble = NULL, at = now() WHERE order_id = $1`,
      [order, JSON.stringify(answer)],
    );
  }
}
