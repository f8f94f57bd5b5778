import { unknown } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import type { AuditTrail, AuditedAct } from './audit-trail.js';
import { notOver, openPoison, type PoisonRow } from './poison.js';

/** Who decides about an event that could not be folded, and why. */
export type Decision = Readonly<{ by: string; why: string }>;

/**
 * Where operators (系统运维) look at and decide about events that projections could not fold. Each
 * act is on record before it has an effect. The owner of the shard follows the decision within
 * about a second, in whatever process it runs.
 */
export class PoisonDesk {
  constructor(
    private readonly readModels: DataSource,
    private readonly trail: AuditTrail,
  ) {}

  /** What blocks or lies aside, in the order of the log. */
  async inspect(projection: string, { by, why }: Decision): Promise<readonly PoisonRow[]> {
    const rows = await this.open(projection);
    const build = rows[0]?.build ?? 0;
    await this.trail.record({
      type: 'ProjectionPoisonInspected',
      data: { projection, build, by, why },
    });
    return rows;
  }

  /** Folds the event again, and then what waits behind it: after a repair of the program. */
  async retry(projection: string, eventId: string, decision: Decision): Promise<void> {
    await this.decideAll('retry', await this.find(projection, eventId), decision);
  }

  /**
   * Goes on as if the event said nothing to this projection. It stays in the log for ever; answers
   * in which stream.
   */
  async skip(projection: string, eventId: string, decision: Decision): Promise<string> {
    const rows = await this.find(projection, eventId);
    await this.decideAll('skip', rows, decision);
    return rows[0]!.key;
  }

  /** A decision is about the event: it holds for the table shown and for the one being built. */
  private async decideAll(
    status: 'retry' | 'skip',
    rows: readonly PoisonRow[],
    decision: Decision,
  ): Promise<void> {
    for (const row of rows) await this.decide(status, row, decision);
  }

  private async decide(
    status: 'retry' | 'skip',
    row: PoisonRow,
    { by, why }: Decision,
  ): Promise<void> {
    if (row.status === status) return;
    const { projection, build, eventId, key } = row;
    const type: AuditedAct['type'] =
      status === 'skip' ? 'ProjectionEventSkipped' : 'ProjectionEventRetried';
    await this.trail.record({ type, data: { projection, build, eventId, stream: key, by, why } });
    await this.readModels.query(
      `UPDATE platform.poison SET status = $4, by_whom = $5, why = $6, last_at = now()
        WHERE projection = $1 AND build = $2 AND event_id = $3 AND status IN ('blocking', 'parked', 'retry', 'skip')`,
      [projection, build, eventId, status, by, why],
    );
  }

  private async find(projection: string, eventId: string): Promise<readonly PoisonRow[]> {
    const rows = (await this.open(projection)).filter((one) => one.eventId === eventId);
    return rows.length > 0
      ? rows
      : unknown(
          'no-such-poison',
          `${projection} holds no event ${eventId}（${projection} 没有搁置事件 ${eventId}）.`,
        );
  }

  private async open(projection: string): Promise<readonly PoisonRow[]> {
    const builds: { build: number }[] = await this.readModels.query(
      `SELECT DISTINCT build FROM platform.poison WHERE projection = $1
        AND ${notOver()} ORDER BY build`,
      [projection],
    );
    const open = builds.map(({ build }) =>
      openPoison(this.readModels, { name: projection, build }),
    );
    return (await Promise.all(open)).flat();
  }
}
