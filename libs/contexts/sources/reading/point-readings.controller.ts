import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { DataSource } from 'typeorm';
import { Moment, Permit, Whole } from '#platform/http';
import { Files } from '#platform/reading';
import { OfMatter, stateThen } from '#platform/record';
import {
  readingsOf,
  type Sampled,
  sampledOf,
  type StoredReading,
  type Stretch,
} from '#platform/time-series';
import { instant, plusMs, unknown } from '#domain/kernel';
import { type Measure, measures } from '../point/point.events.js';
import { pointNoun } from '../point/point.noun.js';
import { sourceReaders } from './sources.reading.js';

const dayMs = 24 * 3_600_000;

class ReadingsQuery {
  @Moment({ about: 'From; a day before `to` when left out（起）', optional: true }) from?: string;
  @Moment({ about: 'To; now when left out（止）', optional: true }) to?: string;
  @Type(() => Number)
  @Whole({
    about: 'So many seconds together: least, most and mean of each（降采样间隔，秒）',
    min: 1,
    max: 86_400,
    optional: true,
  })
  seconds?: number;
  @Type(() => Number)
  @Whole({
    about: 'Entries a page, 200 when left out（每页条数）',
    min: 1,
    max: 1_000,
    optional: true,
  })
  limit?: number;
  @Moment({ about: '`next` of the page before（下一页）', optional: true }) after?: string;
}

/** Readings of a point, or of each stretch of so many seconds. */
type Readings = Readonly<{
  pointId: string;
  measure: Measure;
  unit: string;
  from: string;
  to: string;
  seconds: number | null;
  /** As they lie on the disk; empty where stretches are asked for. */
  items: readonly StoredReading[];
  sampled: readonly Sampled[];
  next: string | null;
}>;

/** What a point has measured（监测数据查询）, for whoever reads the point. */
@ApiTags('sources 重大危险源')
@Controller('monitoring-points')
@OfMatter(pointNoun)
export class PointReadingsController {
  constructor(
    private readonly files: Files,
    private readonly database: DataSource,
  ) {}

  @Get(':id/readings')
  @ApiOperation({ summary: 'Readings of a time, or least, most and mean of stretches（监测数据）' })
  @Permit(...sourceReaders)
  async readings(@Param('id') id: string, @Query() asked: ReadingsQuery): Promise<Readings> {
    const { district } = this.files;
    const { installed } = await stateThen(this.files, pointNoun, { district, id }, {});
    if (!installed) return unknown(...pointNoun.unknown);
    const stretch = this.stretchOf(id, asked);
    const { limit, from, to } = stretch;
    const told = await this.told(stretch, asked.seconds);
    const page = [...told.items, ...told.sampled];
    const next = page.length === limit ? (page.at(-1)?.at ?? null) : null;
    const { measure } = installed;
    const said = { pointId: id, measure, unit: measures[measure], from, to };
    return { ...said, seconds: asked.seconds ?? null, ...told, next };
  }

  private stretchOf(point: string, asked: ReadingsQuery): Stretch {
    const { after, limit = 200 } = asked;
    const to = asked.to === undefined ? this.files.clock.now() : instant(asked.to);
    const from = asked.from ?? plusMs(to, -dayMs);
    return { point, from, to, limit, ...(after !== undefined && { after }) };
  }

  private async told(
    stretch: Stretch,
    seconds: number | undefined,
  ): Promise<Pick<Readings, 'items' | 'sampled'>> {
    if (seconds === undefined)
      return { items: await readingsOf(this.database, stretch), sampled: [] };
    return { items: [], sampled: await sampledOf(this.database, { ...stretch, seconds }) };
  }
}
