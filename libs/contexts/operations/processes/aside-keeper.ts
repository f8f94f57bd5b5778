import type { EventsAside } from '#platform/log';
import type { DataSource } from 'typeorm';

type Parts = Readonly<{ readModels: DataSource; aside: EventsAside; everyMs?: number }>;

/**
 * Lets every table and reaction pass over what operators set aside（搁置）: an event that parked
 * its key, or stands before a shard or a rebuild, is skipped by the order once for all, also in
 * tables that come to it later.
 */
export class AsideKeeper {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.timer ??= setInterval(() => this.look(), this.parts.everyMs ?? 1_000);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(): void {
    this.looking ??= this.skipAll()
      // A database that is away: the next look finds the same.
      .catch(() => undefined)
      .finally(() => {
        this.looking = undefined;
      });
  }

  private async skipAll(): Promise<void> {
    const all = this.parts.aside.all();
    if (all.length === 0) return;
    await this.parts.readModels.query(
      `UPDATE platform.poison AS p SET status = 'skip', by_whom = u.by, why = u.why, last_at = now()
        FROM unnest($1::text[], $2::text[], $3::text[]) AS u(id, by, why)
        WHERE p.event_id = u.id AND p.status IN ('blocking', 'parked') AND p.error IS NOT NULL`,
      [all.map(({ eventId }) => eventId), all.map(({ by }) => by), all.map(({ reason }) => reason)],
    );
  }
}
