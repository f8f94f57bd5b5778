import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant } from '#domain/kernel';
import { type Files, Nouns } from '#platform/acts';
import { Settings } from '#platform/config';
import type { PointEvent, Stands } from '../point/point.events.js';
import { type PointCommand, pointNoun } from '../point/point.noun.js';
import type { Point } from '../point/point.state.js';
import type { GatewayEvent } from '../gateway/gateway.events.js';
import { type GatewayCommand, gatewayNoun } from '../gateway/gateway.noun.js';
import type { Gateway } from '../gateway/gateway.state.js';
import { GatewayRow } from '../projections/gateway-register.js';
import { PointRow } from '../projections/point-register.js';
import type { Known } from '../watching/taken.js';

const columns = {
  pointId: true,
  measure: true,
  gateway: true,
  stage: true,
  limits: true,
  code: true,
  stands: true,
} as const;
const everyMs = 1_000;
/** So long is it remembered that nobody has a point, and so many of them are asked for at once. */
const nobodysMs = 2_000;
const askedAtOnce = 50;
/** What may be the id of a file; anything else is nobody’s. */
const anId = /^[\w-]{1,64}$/;

/** A point with where it stands, for its alarms. */
export type KnownPoint = Known &
  Readonly<{ code: string; stands: Stands; installedAt: number; knownAt: number }>;

/**
 * The points of the district as the register has them, looked at again each second. One that was
 * installed a moment ago stands in its own file, and is known from there until the register has it.
 */
@Injectable()
export class KnownPoints {
  private points: ReadonlyMap<string, KnownPoint> = new Map();
  private readonly young = new Map<string, KnownPoint>();
  private readonly nobodys = new Map<string, number>();
  private readonly files: Files<PointCommand, Point, PointEvent>;
  private readonly gateways: Files<GatewayCommand, Gateway, GatewayEvent>;
  private readAt = 0;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly settings: Settings,
    nouns: Nouns,
  ) {
    this.files = nouns.filesOf(pointNoun);
    this.gateways = nouns.filesOf(gatewayNoun);
  }

  find(point: string): KnownPoint | undefined {
    return this.points.get(point) ?? this.young.get(point);
  }

  *all(): Iterable<KnownPoint> {
    yield* this.points.values();
    yield* this.young.values();
  }

  /** Reads them where that is a second ago. */
  async fresh(): Promise<void> {
    if (Date.now() - this.readAt < everyMs) return;
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    await this.reading;
  }

  /**
   * Asks the files of points that the register does not have（新装监测点）. Answers whether all of
   * them could be asked: not while the store is away.
   */
  async lookFor(unknown: ReadonlySet<string>): Promise<boolean> {
    const asked = [...unknown].filter((one) => anId.test(one) && !this.isNobodys(one));
    const looks = asked.slice(0, askedAtOnce).map((one) => this.lookForOne(one));
    const done = await Promise.all(looks);
    return !done.includes(false) && asked.length <= askedAtOnce;
  }

  private isNobodys(point: string): boolean {
    return Date.now() - (this.nobodys.get(point) ?? 0) < nobodysMs;
  }

  private async lookForOne(pointId: string): Promise<boolean> {
    try {
      const { installed, limits, retired } = await this.files.now(pointId);
      if (!installed) {
        if (this.nobodys.size > 10_000) this.nobodys.clear();
        this.nobodys.set(pointId, Date.now());
        return true;
      }
      const { measure, gateway, code, stands } = installed;
      const of = { pointId, measure, gateway, code, stands, limits };
      const isRetired = retired !== undefined;
      const isGatewayRetired = (await this.gateways.now(gateway)).retired !== undefined;
      this.become(this.young, { ...of, isRetired, isGatewayRetired });
      return true;
    } catch {
      return false;
    }
  }

  private async read(): Promise<void> {
    const rows = await this.database
      .getRepository(PointRow)
      .find({ where: { district: this.settings.DISTRICT }, select: columns });
    const retired = await this.retiredGateways();
    const points = new Map<string, KnownPoint>();
    for (const { stage, stands, ...row } of rows)
      this.become(points, {
        ...row,
        stands: stands!,
        isRetired: stage === 'retired',
        isGatewayRetired: retired.has(row.gateway),
      });
    for (const pointId of points.keys()) this.young.delete(pointId);
    this.points = points;
    this.readAt = Date.now();
  }

  /** Nothing is taken from them, whatever points still name them. */
  private async retiredGateways(): Promise<ReadonlySet<string>> {
    const rows = await this.database.getRepository(GatewayRow).find({
      where: { district: this.settings.DISTRICT, stage: 'retired' },
      select: { account: true },
    });
    return new Set(rows.map(({ account }) => account));
  }

  private become(
    points: Map<string, KnownPoint>,
    of: Omit<KnownPoint, 'knownAt' | 'installedAt'>,
  ): void {
    points.set(of.pointId, {
      ...of,
      knownAt: this.find(of.pointId)?.knownAt ?? Date.now(),
      installedAt: Date.parse(of.limits[0]?.since ?? instant(new Date())),
    });
  }
}
