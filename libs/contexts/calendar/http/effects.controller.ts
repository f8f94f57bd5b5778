import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Id, PermitSignedIn } from '#platform/http';
import type { Position } from '#domain/kernel';
import {
  Freshness,
  freshPage,
  type Listing,
  MinPosition,
  type Page,
  PageQuery,
} from '#platform/lists';
import { ClockEffectRow, clockEffectsName } from '../reactions/clock-effect.js';
import { YearPath } from './year.path.js';

class EffectsQuery extends PageQuery {
  @Id({ about: 'Kind of stream（业务类别）', example: 'enforcementCase', optional: true })
  category?: string;
  @Id({ about: 'Case, licence, … it belongs to（案件或许可）', optional: true })
  subjectId?: string;
  @Id({ about: 'Rule of the clock（规则编号）', example: 'ENF-D5', optional: true })
  rule?: string;
}

const listing: Listing<ClockEffectRow> & Readonly<{ projection: string }> = {
  projection: clockEffectsName,
  table: ClockEffectRow,
  key: 'id',
  sorts: ['dueAfter', 'dueBefore', 'at', 'stream', 'rule'],
  defaultSort: 'dueAfter',
  filters: {
    category: { column: 'category', by: 'equal' },
    subjectId: { column: 'subjectId', by: 'equal' },
    rule: { column: 'rule', by: 'equal' },
  },
  search: ['stream', 'clock', 'rule'],
};

/**
 * What a yearly notice did to the running clocks (通知影响清单): old and new date, provisional
 * before and after (CAL-16).
 */
@ApiTags('law 法规')
@Controller('law/calendars')
@PermitSignedIn()
export class EffectsController {
  constructor(
    readonly database: DataSource,
    readonly fresh: Freshness,
  ) {}

  @Get(':year/effects')
  @ApiOperation({
    summary: 'The clocks that the notice of a year moved or made certain（影响清单）',
  })
  async effects(
    @Param() { year }: YearPath,
    @Query() asked: EffectsQuery,
    @MinPosition() min: Position | undefined,
  ): Promise<Page<ClockEffectRow>> {
    return freshPage(this, listing, { ...asked }, { min, year });
  }
}
