import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant } from '#domain/kernel';
import { Settings } from '#platform/config';
import type { Stands } from '../point/point.events.js';
import { PointRow } from '../projections/point-register.js';
import type { Known } from '../watching/taken.js';

const everyMs = 1_000;

/** A point with where it stands, for its alarms. */
export type KnownPoint = Known &
  Readonly<{ code: string; stands: Stands; installedAt: number; knownAt: number }>;

/** The points of the district as the register has them, looked at again each second. */
@Injectable()
export class KnownPoints {
  private points: ReadonlyMap<string, KnownPoint> = new Map();
  private readAt = 0;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly settings: Settings,
  ) {}

  find(point: string): KnownPoint | undefined {
    return this.points.get(point);
  }

  all(): Iterable<KnownPoint> {
    return this.points.values();
  }

  /** Reads them where that is a second ago. */
  async fresh(): Promise<void> {
    if (Date.now() - this.readAt < everyMs) return;
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    await this.reading;
  }

  private async read(): Promise<void> {
    const rows = await this.database
      .getRepository(PointRow)
      .find({ where: { district: this.settings.DISTRICT } });
    this.points = new Map(
      rows.map(({ pointId, measure, gateway, stage, limits, code, stands }) => [
        pointId,
        {
          pointId,
          measure,
          gateway,
          isRetired: stage === 'retired',
          limits,
          code,
          stands: stands!,
          knownAt: this.points.get(pointId)?.knownAt ?? Date.now(),
          installedAt: Date.parse(limits[0]?.since ?? instant(new Date())),
        },
      ]),
    );
    this.readAt = Date.now();
  }
}
