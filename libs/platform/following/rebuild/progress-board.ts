import type { DataSource } from 'typeorm';
import { noteProgress } from './build-failures.js';
import type { Progress } from './rebuild-progress.js';

const everyMs = 500;

/**
 * Where a rebuild tells how far it has come, for people who wait for it. Losing a note costs
 * nothing.
 */
export class ProgressBoard {
  private toldAt = 0;

  constructor(
    private readonly readModels: DataSource,
    private readonly projection: string,
  ) {}

  /** Notes it, at most twice a second unless `now`. */
  async tell(progress: Progress, now = false): Promise<void> {
    if (!now && Date.now() - this.toldAt < everyMs) return;
    this.toldAt = Date.now();
    const { build, stage, position, head, events, rate, secondsLeft } = progress;
    await this.readModels.query(
      `INSERT INTO platform.rebuild AS r (projection, build, position, head, events, rate, seconds_left, stage)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (projection, build) DO UPDATE SET position = excluded.position, head = excluded.head,
          events = excluded.events, rate = excluded.rate, seconds_left = excluded.seconds_left,
          stage = excluded.stage, at = now()`,
      [this.projection, build, position, head, events, rate, secondsLeft, stage],
    );
    await noteProgress(this.readModels, this.projection, build);
  }
}
